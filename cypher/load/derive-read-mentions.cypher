// Which paper holds which entity, in which role.
MATCH (p:Paper)-[m:MENTIONS]->(e:Entity)
RETURN p.id AS paper, e.id AS entity, m.role AS role
