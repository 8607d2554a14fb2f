// The claims in which an entity is subject or object, with their papers.
MATCH (p:Paper)-[:STATES]->(c:Claim)-[:SUBJECT|OBJECT]->(:Entity {id: $id})
RETURN DISTINCT c AS claim, p.id AS paper, p.title AS title, p.citationKey AS citationKey, p.year AS year
