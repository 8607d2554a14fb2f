// Rows by paper and hash.
UNWIND $rows AS row
MERGE (x:Extraction {hash: row.hash, paperId: row.paperId})
SET x.extractor = row.extractor, x.json = row.json
