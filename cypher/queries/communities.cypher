// The topics of the library: communities of names that stand together, the largest first, with their best names.
// @param names integer = 8 names a community at most
// @param limit integer = 25 rows at most
// @returns table
// @scope global
// @ask which topics are here
// @ask what is this library about
// @ask main themes of the papers
// @ask what are the topics
// @ask what are these papers about
// @ask areas of the papers
// @ask which subjects does the library cover
// @ask which research areas are there
// @ask which communities are there
// @ask how is the field divided
// @ask topics of the library
// @empty No communities: fewer than two names share two papers, or derive has not run.
MATCH (e:Entity)-[:IN_COMMUNITY]->(c:Community)
WITH c, e
ORDER BY sqrt(toFloat(e.paperCount)) * coalesce(e.specificity, 0.5) ^ 1.5 DESC, e.id
WITH c, collect(e.name) AS allNames, collect(e.id) AS allIds
RETURN c.name AS name, size(allNames) AS size, allNames[0..$names] AS names, allIds[0..$names] AS entities,
       c.level AS level, c.id AS community
ORDER BY size DESC, community
LIMIT $limit
