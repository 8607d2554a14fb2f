// How many papers there are.
MATCH (p:Paper)
RETURN count(p) AS papers
