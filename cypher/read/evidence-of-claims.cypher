// Claims with their paper, subject and object, and what joins them.
MATCH (p:Paper)-[states:STATES]->(c:Claim)
WHERE c.id IN $claims
MATCH (c)-[subjectOf:SUBJECT]->(subject:Entity)
MATCH (c)-[objectOf:OBJECT]->(object:Entity)
RETURN p AS paper, states, c AS claim, subjectOf, subject, objectOf, object
