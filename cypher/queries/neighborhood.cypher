// An entity with everything papers state of it, the statements of most papers first.
// @param entity string the entity's id, name or an alias
// @param limit integer = 25 rows at most
// @param generics boolean = false also show generic names such as "accuracy"
// @returns graph
// @scope local
// @ask what is {entity} connected with
// @ask show {entity}
// @empty No paper states anything of it beside other names; try papers-about.
MATCH (e:Entity {id: $entity})-[r:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO]-(other:Entity)
WHERE $generics OR NOT coalesce(other.generic, false)
RETURN e AS entity, r AS statement, other,
       r.papers AS papers, r.confidence AS confidence,
       round(10000 * r.confidence * sqrt(toFloat(other.paperCount)) * coalesce(other.specificity, 0.5) ^ 1.5) / 10000.0 AS score,
       r.quote AS quote
ORDER BY papers DESC, score DESC, other.id
LIMIT $limit
