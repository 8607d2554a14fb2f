// From now on the database is ours.
MERGE (t:Tangent {id: 'tangent'})
ON CREATE SET t.schemaVersion = $schemaVersion, t.resolver = $resolver, t.facts = $facts
