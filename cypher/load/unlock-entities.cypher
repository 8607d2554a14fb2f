// Ends the lock of lock-entities.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
REMOVE e._lock
