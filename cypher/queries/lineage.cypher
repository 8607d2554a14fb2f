// Where an entity comes from and what came of it: what it is based on or a kind of, and what is based on it, step by step.
// @param entity string the entity's id, name or an alias
// @param steps integer = 2 steps up and down at most, from 1 to 3
// @param limit integer = 50 rows at most
// @returns graph
// @scope local
// @ask what is {entity} based on
// @ask what builds on {entity}
// @ask where does {entity} come from
// @ask variants of {entity}
// @ask extensions of {entity}
// @ask what kind of thing is {entity}
// @ask kinds of {entity}
// @ask what was {entity} derived from
// @ask what came out of {entity}
// @ask what extends {entity}
// @ask what is derived from {entity}
// @ask what is {entity} a variant of
// @ask which variants does {entity} have
// @ask successors of {entity}
// @ask predecessors of {entity}
// @ask what inspired {entity}
// @ask follow-ups of {entity}
// @ask is {entity} a kind of something
// @empty No paper at hand states what it is based on, or what is based on it.
MATCH (e:Entity {id: $entity})
CALL {
  WITH e
  MATCH path = (e)-[:BASED_ON|IS_A*1..3]->(other:Entity)
  RETURN path, other, 'comes from' AS direction
  UNION ALL
  WITH e
  MATCH path = (e)<-[:BASED_ON|IS_A*1..3]-(other:Entity)
  RETURN path, other, 'leads to' AS direction
}
WITH path, other, direction
WHERE length(path) <= $steps AND other.id <> $entity AND NOT coalesce(other.generic, false)
  AND all(n IN nodes(path)[1..-1] WHERE NOT (coalesce(n.generic, false) OR coalesce(n.hub, false)))
RETURN path, other.name AS name, direction, length(path) AS steps, [r IN relationships(path) | type(r)] AS types,
       [r IN relationships(path) | r.quote] AS quotes, [r IN relationships(path) | r.quotePaper] AS papers,
       [r IN relationships(path) | [r.quoteStart, r.quoteEnd]] AS places, other.id AS entity
ORDER BY direction, steps, other.paperCount DESC, entity, types
LIMIT $limit
