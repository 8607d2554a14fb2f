// Makes or changes communities.
UNWIND $rows AS row
MERGE (c:Community {id: row.id})
SET c += row.properties
