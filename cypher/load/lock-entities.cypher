// In the order of ids, so that two writers never wait for each other.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e._lock = true
