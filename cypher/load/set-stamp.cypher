// Ends the lock of lock-stamp.
MATCH (t:Tangent)
SET t.schemaVersion = $schemaVersion, t.resolver = $resolver, t.facts = $facts
REMOVE t._lock
