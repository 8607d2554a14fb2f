// Rows by paper and hash.
UNWIND $rows AS row
MATCH (x:Extraction {hash: row.hash, paperId: row.paperId})
DELETE x
