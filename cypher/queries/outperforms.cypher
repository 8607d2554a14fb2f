// What is stated to be better than an entity, with how many of the papers do not introduce the winner themselves.
// @param entity string the entity's id, name or an alias
// @param generics boolean = false also show generic names
// @param limit integer = 25 rows at most
// @returns graph
// @scope local
// @ask what outperforms {entity}
// @ask what beats {entity}
// @ask what is better than {entity}
// @ask who claims to beat {entity}
// @ask what improves on {entity}
// @ask state of the art against {entity}
// @ask what is stronger than {entity}
// @ask which methods surpass {entity}
// @ask which methods are better than {entity}
// @ask everything that beats {entity}
// @ask what is {entity} beaten by
// @ask who improves on {entity}
// @ask who reports better results than {entity}
// @ask has anything beaten {entity}
// @ask is there something better than {entity}
// @ask what is superior to {entity}
// @empty No paper at hand states that something is better than it.
MATCH (winner:Entity)-[r:OUTPERFORMS]->(e:Entity {id: $entity})
WHERE $generics OR NOT coalesce(winner.generic, false)
RETURN winner, r AS statement, e AS entity, r.papers AS papers, r.independentPapers AS independentPapers,
       r.confidence AS confidence, r.quote AS quote, r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY independentPapers DESC, papers DESC, confidence DESC, winner.id
LIMIT $limit
