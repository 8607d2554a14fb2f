// For stores that find nothing by a constraint alone.
CREATE INDEX $$Label$$_id_index IF NOT EXISTS FOR (n:$$Label$$) ON (n.id)
