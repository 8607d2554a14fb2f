// The graph as it stands, a label at a time.
MATCH (n:$$Label$$)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
