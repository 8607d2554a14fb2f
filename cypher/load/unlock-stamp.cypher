// Ends the lock of lock-stamp where nothing else of the stamp changes.
MATCH (t:Tangent)
REMOVE t._lock
