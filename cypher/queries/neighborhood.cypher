// An entity with everything papers state of it, the statements of most papers first.
// @param entity string the entity's id, name or an alias
// @param limit integer = 25 rows at most
// @param type string = null only names of this type
// @param relation string = null only statements of this relation
// @param generics boolean = false also show generic names such as "accuracy"
// @returns graph
// @scope local
// @ask what is known about {entity}
// @ask what is {entity} connected with
// @ask tell me about {entity}
// @ask show {entity}
// @ask everything stated of {entity}
// @ask summarize {entity}
// @ask overview of {entity}
// @ask what do we know about {entity}
// @ask all statements on {entity}
// @ask what is stated about {entity}
// @ask everything about {entity}
// @ask facts about {entity}
// @ask what can you say about {entity}
// @ask show me what is known about {entity}
// @empty No paper states anything of it beside other names; try papers-about.
MATCH (e:Entity {id: $entity})-[r:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO]-(other:Entity)
WHERE ($generics OR NOT coalesce(other.generic, false))
  AND ($type IS NULL OR $type IN labels(other)) AND ($relation IS NULL OR type(r) = $relation)
RETURN e AS entity, r AS statement, other,
       r.papers AS papers, r.confidence AS confidence,
       round(10000 * r.confidence * sqrt(toFloat(other.paperCount)) * coalesce(other.specificity, 0.5) ^ 1.5) / 10000.0 AS score,
       r.quote AS quote, r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY papers DESC, score DESC, other.id
LIMIT $limit
