// The topics of the library: communities of names that stand together, the largest first, with their best names.
// @param names integer = 8 names a community at most
// @param level integer = 0 how deep: 0 for topics, 1 for the parts that a topic falls into, 2 for the parts of these
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
MATCH (e:Entity)-[:IN_COMMUNITY]->(c:Community {level: $level})
WITH c, count(e.name) AS size
ORDER BY size DESC, c.id
LIMIT $limit
MATCH (e:Entity)-[:IN_COMMUNITY]->(c)
WITH c, size, e
ORDER BY sqrt(toFloat(e.paperCount)) * coalesce(e.specificity, 0.5) ^ 1.5 DESC, e.id
WITH c, size, collect(e.name) AS allNames, collect(e) AS all
WITH c, size, allNames, [e IN all | e.id] AS allIds, all[0] AS first
OPTIONAL MATCH (first)-[:IN_COMMUNITY]->(whole:Community {level: $level - 1})
RETURN c.name AS name, size, allNames[0..$names] AS names, allIds[0..$names] AS entities,
       c.level AS level, whole.id AS parent, c.id AS community
ORDER BY size DESC, community
LIMIT $limit
