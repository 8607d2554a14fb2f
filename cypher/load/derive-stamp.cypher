// When the whole graph was last derived, as ISO 8601.
MATCH (t:Tangent)
SET t.derivedAt = $derivedAt
