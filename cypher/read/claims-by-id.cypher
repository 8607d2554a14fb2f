// Statements with their ends, quote and paper.
MATCH (p:Paper)-[:STATES]->(c:Claim)
WHERE c.id IN $ids
MATCH (c)-[:SUBJECT]->(head:Entity)
MATCH (c)-[:OBJECT]->(tail:Entity)
RETURN c.id AS id, p.id AS paper, p.title AS title, head.name AS head, c.type AS type, tail.name AS tail, c.quote AS quote,
       c.effect AS effect, c.hedged AS hedged, c.qualified AS qualified
