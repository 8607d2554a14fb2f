// Takes away pairs that no longer appear together often enough.
UNWIND $rows AS row
MATCH (a:Entity {id: row.start})-[r:APPEARS_WITH]->(b:Entity {id: row.end})
DELETE r
