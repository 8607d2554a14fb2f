// Names that papers here introduce, with their definitions; of one entity where it is given.
// @param entity string = null the entity's id, name or an alias; without it, all that are introduced and defined
// @param limit integer = 25 rows at most
// @returns table
// @scope global
// @ask what is {entity}
// @ask define {entity}
// @ask definition of {entity}
// @ask what does {entity} mean
// @ask what does {entity} stand for
// @ask which names are defined here
// @ask how is {entity} defined
// @ask what is meant by {entity}
// @ask full name of {entity}
// @ask explain {entity}
// @ask what is the definition of {entity}
// @ask how do papers define {entity}
// @ask what is {entity} short for
// @ask long form of {entity}
// @ask abbreviation {entity}
// @ask describe {entity}
// @empty No paper at hand defines it in its abstract.
MATCH (e:Entity)
WHERE (e.id = $entity OR ($entity IS NULL AND NOT coalesce(e.generic, false))) AND e.definition IS NOT NULL
OPTIONAL MATCH (p:Paper)-[r:INTRODUCES]->(e)
WITH e, p, r
ORDER BY r.confidence DESC, p.id
WITH e, collect(p) AS papers, collect(r) AS roles
WHERE $entity IS NOT NULL OR size(papers) > 0
WITH e, papers[0] AS p, roles[0] AS r
RETURN e.name AS name, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, e.definition AS definition,
       p.title AS title, p.year AS year, r.sentence AS quote, e.id AS entity, p.id AS paper,
       r.start AS start, r.end AS end
ORDER BY sqrt(toFloat(e.paperCount)) * coalesce(e.specificity, 0.5) ^ 3 DESC, entity
LIMIT $limit
