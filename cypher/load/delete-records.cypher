// Rows by hash.
UNWIND $rows AS row
MATCH (r:Record {hash: row.hash})
DELETE r
