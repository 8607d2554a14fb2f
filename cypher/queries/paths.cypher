// The shortest chains of statements from one entity to another that cross no generic name and no hub.
// @param entity string the id, name or an alias of the first
// @param other string the id, name or an alias of the last
// @param length integer = 3 steps at most, from 1 to 4
// @param limit integer = 5 rows at most
// @returns graph
// @scope local
// @ask how are {entity} and {other} related
// @ask how is {entity} connected to {other}
// @ask what connects {entity} and {other}
// @ask what links {entity} to {other}
// @ask path from {entity} to {other}
// @ask how does {entity} lead to {other}
// @ask what has {entity} to do with {other}
// @ask relation between {entity} and {other}
// @ask what is the connection of {entity} with {other}
// @ask is there a link between {entity} and {other}
// @ask how do I get from {entity} to {other}
// @ask what is between {entity} and {other}
// @ask chain from {entity} to {other}
// @ask what do {entity} and {other} have in common
// @ask are {entity} and {other} connected
// @ask relationship between {entity} and {other}
// @empty No chain of so few statements joins them without crossing a generic name or a hub.
MATCH path = (:Entity {id: $entity})
  (()-[:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO]-(next:Entity
    WHERE next.id IN [$entity, $other] OR NOT (coalesce(next.generic, false) OR coalesce(next.hub, false)))){1,4}
  (:Entity {id: $other})
WHERE length(path) <= $length
  AND all(n IN nodes(path) WHERE size([m IN nodes(path) WHERE m.id = n.id]) = 1)
RETURN path, length(path) AS steps,
       [n IN nodes(path) | n.name] AS names,
       [r IN relationships(path) | type(r)] AS types,
       [r IN relationships(path) | r.quote] AS quotes,
       [r IN relationships(path) | r.quotePaper] AS papers,
       [r IN relationships(path) | [r.quoteStart, r.quoteEnd]] AS places,
       round(10000 * reduce(product = 1.0, r IN relationships(path) | product * r.confidence)) / 10000.0 AS confidence
ORDER BY steps, confidence DESC, names
LIMIT $limit
