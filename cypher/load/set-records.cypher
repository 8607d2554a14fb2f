// Rows by hash.
UNWIND $rows AS row
MERGE (r:Record {hash: row.hash})
SET r.paperId = row.paperId, r.citationKey = row.citationKey, r.source = row.source, r.json = row.json
