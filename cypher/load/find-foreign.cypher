// A node that makes a database without (:Tangent) somebody else's.
MATCH (n)
WHERE NOT n:TangentTest
RETURN labels(n) AS labels
LIMIT 1
