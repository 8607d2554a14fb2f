// Takes away communities that are no more, with their memberships.
UNWIND $rows AS row
MATCH (c:Community {id: row.id})
DETACH DELETE c
