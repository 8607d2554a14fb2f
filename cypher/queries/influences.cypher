// What affects an entity, by what it does to it: increases, decreases, enables, prevents, bounds, or not stated.
// @param entity string the entity's id, name or an alias
// @param effect string = null only this effect
// @param generics boolean = false also show generic names
// @param limit integer = 50 rows at most
// @returns graph
// @scope local
// @ask what affects {entity}
// @ask what influences {entity}
// @ask what causes {entity}
// @ask why does {entity} happen
// @ask on what does {entity} depend
// @ask what increases {entity}
// @ask what improves {entity}
// @ask what reduces {entity}
// @ask what decreases {entity}
// @ask what prevents {entity}
// @ask how can I avoid {entity}
// @ask what helps against {entity}
// @ask what enables {entity}
// @ask what is responsible for {entity}
// @ask which factors affect {entity}
// @ask what is {entity} due to
// @ask what drives {entity}
// @ask what determines {entity}
// @ask what makes {entity} worse
// @ask what makes {entity} better
// @ask what leads to {entity}
// @ask how can {entity} be reduced
// @ask how can {entity} be improved
// @ask how do I reduce {entity}
// @ask reasons for {entity}
// @ask causes of {entity}
// @ask what changes {entity}
// @ask where does {entity} result from
// @ask which methods reduce {entity}
// @ask what is harmful to {entity}
// @empty No paper at hand states that something affects it in this way.
MATCH (cause:Entity)-[r:AFFECTS]->(e:Entity {id: $entity})
WHERE ($effect IS NULL OR r.effect = $effect) AND ($generics OR NOT coalesce(cause.generic, false))
RETURN cause, r AS statement, e AS entity, coalesce(r.effect, 'not stated') AS effect, r.papers AS papers,
       r.independentPapers AS independentPapers, r.quote AS quote, r.quotePaper AS paper,
       r.quoteStart AS start, r.quoteEnd AS end
ORDER BY effect = 'not stated', effect, papers DESC, r.confidence DESC, cause.id
LIMIT $limit
