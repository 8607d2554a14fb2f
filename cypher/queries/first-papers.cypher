// The earliest papers that mention an entity, and how many more have no known year and may be earlier.
// @param entity string the entity's id, name or an alias
// @param limit integer = 10 rows at most
// @returns table
// @scope local
// @ask which paper mentioned {entity} first
// @ask when did {entity} appear
// @ask earliest papers on {entity}
// @ask since when is {entity} known
// @ask oldest paper about {entity}
// @ask who mentioned {entity} first
// @ask first paper on {entity}
// @ask how old is {entity}
// @ask history of {entity}
// @ask in which year did {entity} appear
// @ask earliest mention of {entity}
// @empty No paper that mentions it has a known year; papers-about lists those without.
MATCH (p:Paper)-[:MENTIONS]->(:Entity {id: $entity})
WITH count(p) AS papersInAll, count(p) - count(p.year) AS papersWithoutYear
MATCH (p:Paper)-[m:MENTIONS]->(:Entity {id: $entity})
WHERE p.year IS NOT NULL
RETURN p.title AS title, p.year AS year, m.role AS role, m.sentence AS sentence, papersInAll, papersWithoutYear,
       p.citationKey AS citationKey, p.id AS paper
ORDER BY year, coalesce(p.date, ''), m.confidence DESC, paper
LIMIT $limit
