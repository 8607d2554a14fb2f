// Every entity of a paper with its places.
MATCH (:Paper {id: $id})-[m:MENTIONS]->(e:Entity)
RETURN e AS entity, m AS mention
ORDER BY e.id
