// The papers of an entity with its role, and the sentence that says so with its place where the role is a type.
MATCH (p:Paper)-[m:MENTIONS]->(e:Entity {id: $id})
OPTIONAL MATCH (p)-[r:INTRODUCES|EVALUATES_ON|COMPARES_WITH|MEASURES|ADDRESSES|STUDIES|USES]->(e)
RETURN p AS paper, m AS mention, r.start AS start
ORDER BY m.confidence DESC, p.id
