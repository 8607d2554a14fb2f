// The facts whose graph derive saw.
MATCH (t:Tangent)
SET t.derivedFacts = $facts
