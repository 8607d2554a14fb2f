// The facts whose graph derive saw, unless others came meanwhile: who brought them derives again.
MATCH (t:Tangent)
WHERE t.facts = $facts
SET t.derivedFacts = $facts
