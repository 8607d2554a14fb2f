// What an entity is compared with: statements of a comparison, and of one being better, in either direction.
// @param entity string the entity's id, name or an alias
// @param generics boolean = false also show generic names
// @param limit integer = 25 rows at most
// @returns graph
// @scope local
// @ask what is {entity} compared with
// @ask alternatives to {entity}
// @ask baselines of {entity}
// @ask rivals of {entity}
// @ask what could I use instead of {entity}
// @ask which other methods than {entity} are there
// @ask which methods is {entity} compared with
// @ask competitors of {entity}
// @ask what is an alternative to {entity}
// @ask what could replace {entity}
// @ask which baselines are compared with {entity}
// @ask methods besides {entity}
// @empty No paper at hand compares it with another name.
MATCH (e:Entity {id: $entity})-[r:COMPARED_WITH|OUTPERFORMS]-(other:Entity)
WHERE $generics OR NOT coalesce(other.generic, false)
RETURN e AS entity, r AS comparison, other,
       CASE
         WHEN type(r) = 'COMPARED_WITH' THEN 'compared'
         WHEN startNode(r).id = $entity THEN 'better'
         ELSE 'worse'
       END AS outcome,
       r.papers AS papers, r.independentPapers AS independentPapers, r.quote AS quote,
       r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY independentPapers DESC, papers DESC, r.confidence DESC, other.id, outcome
LIMIT $limit
