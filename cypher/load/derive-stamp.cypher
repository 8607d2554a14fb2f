// When derive ran, as ISO 8601, and the facts whose graph it saw, unless others came meanwhile: who brought them derives again.
MATCH (t:Tangent)
WHERE t.facts = $facts
SET t.derivedAt = $derivedAt, t.derivedFacts = $facts, t.layoutVersion = $layoutVersion
