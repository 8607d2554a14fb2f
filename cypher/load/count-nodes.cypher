// How many nodes of a label there are.
MATCH (n:$$Label$$)
RETURN count(n) AS nodes
