// The id is paper and hash: papers with one text have an extraction each.
UNWIND $rows AS row
MERGE (x:Extraction {id: row.id})
SET x.paperId = row.paperId, x.hash = row.hash, x.extractor = row.extractor, x.json = row.json
