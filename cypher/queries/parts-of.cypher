// What an entity is made of, and what it is a part of.
// @param entity string the entity's id, name or an alias
// @param limit integer = 50 rows at most
// @returns graph
// @scope local
// @ask what is {entity} made of
// @ask what are the components of {entity}
// @ask what is {entity} part of
// @ask which parts does {entity} have
// @ask components of {entity}
// @ask what does {entity} consist of
// @ask what belongs to {entity}
// @ask what contains {entity}
// @ask ingredients of {entity}
// @empty No paper at hand states what it is made of or a part of.
MATCH (e:Entity {id: $entity})-[r:PART_OF]-(other:Entity)
RETURN e AS entity, r AS statement, other,
       CASE WHEN endNode(r).id = $entity THEN 'has part' ELSE 'is part of' END AS relation,
       r.papers AS papers, r.quote AS quote, r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY relation, papers DESC, r.confidence DESC, other.id
LIMIT $limit
