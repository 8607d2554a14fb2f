// Puts entities into their community.
UNWIND $rows AS row
MATCH (e:Entity {id: row.start})
MATCH (c:Community {id: row.end})
MERGE (e)-[:IN_COMMUNITY]->(c)
