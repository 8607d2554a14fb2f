// How many entities are generic, and how many are hubs.
MATCH (e:Entity)
RETURN coalesce(e.generic, false) AS generic, coalesce(e.hub, false) AS hub, count(*) AS entities
