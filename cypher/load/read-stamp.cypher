// What the graph was projected by and from; the last two are equal when derive has seen it.
MATCH (t:Tangent)
RETURN t.schemaVersion AS schemaVersion, t.resolver AS resolver, t.facts AS facts, t.derivedFacts AS derivedFacts
