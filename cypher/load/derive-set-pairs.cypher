// Makes or changes pairs of entities that appear in the same papers.
UNWIND $rows AS row
MATCH (a:Entity {id: row.start})
MATCH (b:Entity {id: row.end})
MERGE (a)-[r:APPEARS_WITH]->(b)
SET r += row.properties
