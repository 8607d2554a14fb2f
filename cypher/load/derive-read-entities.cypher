// Every entity, with what an earlier derive has set on it.
MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, e.names AS names, e.specificity AS specificity, e.generic AS generic, e.hub AS hub,
  e.community AS community, e.x AS x, e.y AS y
