// What is used for a task or a purpose, the most papers first.
// @param entity string the task's id, name or an alias
// @param generics boolean = false also show generic names
// @param limit integer = 50 rows at most
// @returns graph
// @scope local
// @ask which methods are used for {entity}
// @ask what is used for {entity}
// @ask how is {entity} solved
// @ask what can I use for {entity}
// @ask approaches to {entity}
// @ask techniques for {entity}
// @ask how can {entity} be done
// @ask which approaches to {entity} are there
// @ask what solves {entity}
// @ask how is {entity} done
// @ask methods for {entity}
// @ask what works for {entity}
// @ask how do people do {entity}
// @ask how can I do {entity}
// @empty No paper at hand states that something is used for it.
MATCH (m:Entity)-[r:USED_FOR]->(e:Entity {id: $entity})
WHERE $generics OR NOT coalesce(m.generic, false)
RETURN m AS method, r AS statement, e AS entity, r.papers AS papers, r.independentPapers AS independentPapers,
       r.quote AS quote, r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY papers DESC, r.confidence DESC, m.id
LIMIT $limit
