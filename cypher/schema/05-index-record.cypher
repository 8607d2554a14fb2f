// For stores that find nothing by a constraint alone.
CREATE INDEX record_hash_index IF NOT EXISTS FOR (n:Record) ON (n.hash)
