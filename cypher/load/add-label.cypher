// Gives nodes a second label.
UNWIND $rows AS row
MATCH (n:$$Label$$ {id: row.id})
SET n:$$Added$$
