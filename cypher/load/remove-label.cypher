// Takes a second label away.
UNWIND $rows AS row
MATCH (n:$$Label$$ {id: row.id})
REMOVE n:$$Removed$$
