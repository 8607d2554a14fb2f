// Takes entities out of a community.
UNWIND $rows AS row
MATCH (e:Entity {id: row.start})-[r:IN_COMMUNITY]->(c:Community {id: row.end})
DELETE r
