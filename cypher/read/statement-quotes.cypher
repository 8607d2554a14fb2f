// The words of every statement, with the paper and the place that they are from.
MATCH (p:Paper)-[:STATES]->(c:Claim)
RETURN c.id AS id, p.id AS paper, c.quote AS quote, c.start AS start, c.end AS end
ORDER BY paper, start, id
