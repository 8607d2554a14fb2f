// What an entity is claimed to be better than, with how many of the papers do not introduce it themselves.
// @param entity string the entity's id, name or an alias
// @param generics boolean = true also show generic names
// @param limit integer = 25 rows at most
// @returns graph
// @scope local
// @ask what does {entity} outperform
// @ask what does {entity} beat
// @ask what is {entity} better than
// @ask is {entity} better than the others
// @ask over what does {entity} win
// @ask against what does {entity} come out ahead
// @ask what is beaten by {entity}
// @ask which methods does {entity} beat
// @ask which methods are worse than {entity}
// @ask what loses to {entity}
// @ask what did {entity} outperform
// @ask what is inferior to {entity}
// @ask victories of {entity}
// @ask whom does {entity} surpass
// @empty No paper at hand states that it is better than something.
MATCH (e:Entity {id: $entity})-[r:OUTPERFORMS]->(beaten:Entity)
WHERE $generics OR NOT coalesce(beaten.generic, false)
RETURN e AS entity, r AS statement, beaten, r.papers AS papers, r.independentPapers AS independentPapers,
       r.confidence AS confidence, r.quote AS quote, r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY independentPapers DESC, papers DESC, confidence DESC, beaten.id
LIMIT $limit
