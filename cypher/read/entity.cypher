// One entity and the community it is in.
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[:IN_COMMUNITY]->(c:Community)
RETURN e AS entity, c.id AS community, c.name AS communityName
ORDER BY c.level
