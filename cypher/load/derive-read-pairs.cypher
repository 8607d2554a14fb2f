// The pairs of an earlier derive.
MATCH (a:Entity)-[r:APPEARS_WITH]->(b:Entity)
RETURN a.id AS start, b.id AS end, r.papers AS papers, r.npmi AS npmi, r.score AS score
