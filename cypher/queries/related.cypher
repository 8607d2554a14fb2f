// The names that stand in the same papers as an entity more often than chance, strongest first.
// @param entity string the entity's id, name or an alias
// @param limit integer = 20 rows at most
// @returns graph
// @scope local
// @ask what is related to {entity}
// @ask what goes together with {entity}
// @ask what co-occurs with {entity}
// @ask names that stand beside {entity}
// @ask what is close to {entity}
// @ask which names are related to {entity}
// @ask what appears with {entity}
// @ask what is associated with {entity}
// @ask related concepts of {entity}
// @ask what is mentioned together with {entity}
// @ask neighbors of {entity}
// @empty No name goes with it more often than chance: it is in one paper, in very many, or generic.
MATCH (e:Entity {id: $entity})-[r:APPEARS_WITH]-(other:Entity)
RETURN e AS entity, r AS appearsWith, other, r.papers AS papers, r.npmi AS npmi, r.score AS score
ORDER BY score DESC, other.id
LIMIT $limit
