// Writers wait here for each other; the facts say whether another one was first.
MATCH (t:Tangent)
SET t._lock = true
RETURN t.facts AS facts
