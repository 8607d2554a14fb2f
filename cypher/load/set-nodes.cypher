// Makes or changes nodes; a property that is null in a row goes.
UNWIND $rows AS row
MERGE (n:$$Label$$ {id: row.id})
SET n += row.properties
