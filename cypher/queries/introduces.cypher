// Which paper introduces which name, specific names of more than one paper first; of one entity where it is given.
// @param entity string = null the entity's id, name or an alias; without it, all
// @param type string = null only names of this type
// @param limit integer = 50 rows at most
// @returns table
// @scope global
// @ask who introduces {entity}
// @ask which paper introduced {entity}
// @ask who proposed {entity}
// @ask who invented {entity}
// @ask what is new here
// @ask which methods are introduced here
// @ask where was {entity} introduced
// @ask which paper presents {entity}
// @ask who came up with {entity}
// @ask origin of {entity}
// @ask who first proposed {entity}
// @ask which paper is {entity} from
// @ask who developed {entity}
// @ask where does the name {entity} originate
// @ask which new methods are proposed
// @ask what do these papers introduce
// @ask original paper of {entity}
// @ask where was {entity} proposed
// @empty No paper at hand says that it introduces it.
MATCH (p:Paper)-[r:INTRODUCES]->(e:Entity)
WHERE (e.id = $entity OR ($entity IS NULL AND NOT coalesce(e.generic, false)))
  AND ($type IS NULL OR $type IN labels(e))
RETURN e.name AS name, p.title AS title, p.year AS year, r.sentence AS sentence,
       e.id AS entity, p.id AS paper, r.start AS start, r.end AS end, r.confidence AS confidence
ORDER BY sqrt(toFloat(e.paperCount)) * coalesce(e.specificity, 0.5) ^ 3 DESC, entity, confidence DESC, paper
LIMIT $limit
