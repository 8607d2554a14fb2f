// What changes when papers come or go, and when something is derived from them.
MATCH (t:Tangent)
RETURN t.facts AS facts, t.derivedAt AS derivedAt, t.derivedFacts AS derivedFacts
