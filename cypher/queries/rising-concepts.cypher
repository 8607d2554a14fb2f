// Names with more of their papers in recent years than the library as a whole; papers without a year are left out.
// @param type string = null only names of this type
// @param since integer = null the first recent year; without it, the last two years there are
// @param least integer = 2 recent papers at least
// @param limit integer = 25 rows at most
// @returns table
// @scope global
// @ask what is rising
// @ask which concepts are new and growing
// @ask what are the recent trends
// @ask hot topics
// @ask what is gaining attention
// @ask what is new in recent years
// @ask which concepts are becoming popular
// @ask what is growing
// @ask new trends
// @ask what is becoming more popular
// @ask what is hot right now
// @ask emerging topics
// @empty Too few papers have a known year to tell what is rising.
MATCH (p:Paper)
WITH count(p) AS papersInAll, count(p.year) AS dated, coalesce($since, max(p.year) - 1) AS first
MATCH (p:Paper)
WHERE p.year >= first
WITH papersInAll, dated, first, count(p) AS recentOfAll
MATCH (p:Paper)-[:MENTIONS]->(e:Entity)
WHERE p.year IS NOT NULL AND NOT coalesce(e.generic, false) AND ($type IS NULL OR $type IN labels(e))
WITH papersInAll, dated, first, recentOfAll, e, count(p) AS papers,
     sum(CASE WHEN p.year >= first THEN 1 ELSE 0 END) AS recent
WHERE recent >= $least AND toFloat(recent) / papers > toFloat(recentOfAll) / dated
RETURN e.name AS name, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, recent, papers, first AS since,
       papersInAll - dated AS papersWithoutYear, e.id AS entity
ORDER BY recent * coalesce(e.specificity, 0.5) DESC, entity
LIMIT $limit
