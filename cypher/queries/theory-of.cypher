// What a concept rests on and equals: what it is equivalent to, what enables it, what bounds it, and what it is part of.
// @param entity string the entity's id, name or an alias
// @param limit integer = 50 rows at most
// @returns graph
// @scope local
// @ask what is {entity} equivalent to
// @ask under which assumptions does {entity} hold
// @ask what does {entity} assume
// @ask what bounds {entity}
// @ask what is the same as {entity}
// @ask assumptions and bounds of {entity}
// @ask which bounds on {entity} are known
// @ask what are the assumptions of {entity}
// @ask when does {entity} hold
// @ask what does {entity} correspond to
// @ask theory of {entity}
// @ask theoretical results on {entity}
// @ask what is {entity} bounded by
// @ask conditions for {entity}
// @empty No paper at hand states an equivalence, an assumption or a bound of it.
MATCH (e:Entity {id: $entity})-[r:EQUIVALENT_TO|AFFECTS|PART_OF]-(other:Entity)
WHERE type(r) = 'EQUIVALENT_TO'
   OR (type(r) = 'PART_OF' AND startNode(r).id = $entity)
   OR (type(r) = 'AFFECTS' AND endNode(r).id = $entity AND r.effect IN ['enables', 'bounds'])
RETURN e AS entity, r AS statement, other,
       CASE
         WHEN type(r) = 'EQUIVALENT_TO' THEN 'equivalent to'
         WHEN type(r) = 'PART_OF' THEN 'part of'
         WHEN r.effect = 'enables' THEN 'enabled by'
         ELSE 'bounded by'
       END AS relation,
       r.papers AS papers, r.quote AS quote, r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY relation <> 'equivalent to', relation, papers DESC, r.confidence DESC, other.id
LIMIT $limit
