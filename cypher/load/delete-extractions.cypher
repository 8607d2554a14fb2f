// Rows by id.
UNWIND $rows AS row
MATCH (x:Extraction {id: row.id})
DELETE x
