// How many papers mention an entity year by year, of how many; and how many papers with it have no known year.
// @param entity string the entity's id, name or an alias
// @returns table
// @scope local
// @ask how did interest in {entity} change over the years
// @ask is {entity} becoming more popular
// @ask papers per year about {entity}
// @ask trend of {entity}
// @ask how many papers on {entity} per year
// @ask how popular is {entity}
// @ask is {entity} still popular
// @ask papers on {entity} by year
// @ask development of {entity} over time
// @ask is {entity} growing
// @ask is {entity} out of fashion
// @empty No paper that mentions it has a known year.
MATCH (p:Paper)-[:MENTIONS]->(:Entity {id: $entity})
WITH count(p) AS papersInAll, count(p) - count(p.year) AS papersWithoutYear
MATCH (p:Paper)-[:MENTIONS]->(:Entity {id: $entity})
WHERE p.year IS NOT NULL
WITH papersInAll, papersWithoutYear, p.year AS year, count(p) AS papers
MATCH (q:Paper {year: year})
RETURN year, papers, count(q) AS papersOfYear, papersInAll, papersWithoutYear
ORDER BY year
