// Who is in a community since an earlier derive.
MATCH (e:Entity)-[:IN_COMMUNITY]->(c:Community)
RETURN e.id AS entity, c.id AS community
