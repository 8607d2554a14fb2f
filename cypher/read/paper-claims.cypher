// What a paper states.
MATCH (:Paper {id: $id})-[:STATES]->(c:Claim)
MATCH (c)-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:OBJECT]->(object:Entity)
RETURN c AS claim, subject, object
ORDER BY c.confidence DESC, c.start, c.id
