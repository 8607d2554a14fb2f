// The graph as it stands, a type at a time.
MATCH (a:$$Start$$)-[r:$$TYPE$$]->(b:$$End$$)
RETURN a.id AS start, b.id AS end, properties(r) AS properties
