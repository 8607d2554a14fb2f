// What an entity affects and is good for: what it increases, decreases, enables, prevents or bounds, and is used for.
// @param entity string the entity's id, name or an alias
// @param generics boolean = true also show generic names such as "accuracy"
// @param limit integer = 50 rows at most
// @returns graph
// @scope local
// @ask why does {entity} help
// @ask what does {entity} do
// @ask what is {entity} good for
// @ask what are the effects of {entity}
// @ask what does {entity} improve
// @ask what does {entity} affect
// @ask what does {entity} cause
// @ask why use {entity}
// @ask what follows from {entity}
// @ask what does {entity} lead to
// @ask advantages of {entity}
// @ask what is {entity} used for
// @ask what is the effect of {entity}
// @ask what happens with {entity}
// @ask what are the benefits of {entity}
// @ask which benefits does {entity} have
// @ask what does {entity} increase
// @ask what does {entity} reduce
// @ask what does {entity} prevent
// @ask what does {entity} enable
// @ask what happens because of {entity}
// @ask consequences of {entity}
// @ask what is the use of {entity}
// @ask what is the purpose of {entity}
// @ask what does {entity} influence
// @ask what does {entity} bring
// @empty No paper at hand states what it affects or is used for.
MATCH (e:Entity {id: $entity})-[r:AFFECTS|USED_FOR]->(other:Entity)
WHERE $generics OR NOT coalesce(other.generic, false)
RETURN e AS entity, r AS statement, other,
       CASE WHEN type(r) = 'USED_FOR' THEN 'used for' ELSE coalesce(r.effect, 'affects') END AS effect,
       r.papers AS papers, r.independentPapers AS independentPapers, r.quote AS quote, r.quotePaper AS paper,
       r.quoteStart AS start, r.quoteEnd AS end
ORDER BY papers DESC, coalesce(other.generic, false), r.confidence DESC, other.id, effect
LIMIT $limit
