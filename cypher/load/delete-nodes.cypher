// With all their relationships, also those that derive made.
UNWIND $rows AS row
MATCH (n:$$Label$$ {id: row.id})
DETACH DELETE n
