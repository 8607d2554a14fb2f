// Rows by number.
UNWIND $rows AS row
MERGE (d:Decision {seq: row.seq})
SET d.at = row.at, d.by = row.by, d.kind = row.kind, d.json = row.json
