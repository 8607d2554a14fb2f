// Nodes by their labels.
MATCH (n)
RETURN labels(n) AS labels, count(*) AS nodes
