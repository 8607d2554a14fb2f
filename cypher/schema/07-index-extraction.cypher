// For stores that find nothing by a constraint alone.
CREATE INDEX extraction_hash_index IF NOT EXISTS FOR (n:Extraction) ON (n.hash)
