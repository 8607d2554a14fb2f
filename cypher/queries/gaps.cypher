// Pairs that no paper names together though both go with the same names: a gap in the literature, or in this library.
// @param type string = null only names of this type
// @param shared integer = 2 names that both must go with
// @param limit integer = 25 rows at most
// @returns table
// @scope global
// @ask what has never been combined
// @ask what is discussed apart but never together
// @ask where are the gaps in the literature
// @ask which pairs are missing
// @ask what has nobody tried together
// @ask open gaps
// @ask which ideas are never combined
// @ask what is missing in the literature
// @ask what should be tried together
// @ask unexplored combinations
// @ask what has not been studied together
// @ask which research gaps are there
// @empty Every two names that go with the same names also stand in one paper.
MATCH (m:Entity)-[r:APPEARS_WITH]-(a:Entity)
WHERE r.papers > 1 AND NOT coalesce(m.hub, false) AND NOT coalesce(a.hub, false)
  AND ($type IS NULL OR $type IN labels(a))
WITH m, a, r.score AS score
ORDER BY a.id
WITH m, collect({node: a, score: score}) AS near
UNWIND range(0, size(near) - 2) AS i
UNWIND range(i + 1, size(near) - 1) AS j
WITH near[i].node AS a, near[j].node AS b, near[i].score * near[j].score AS score
// Rounded, since the sum of floats depends on their order.
WITH a, b, count(*) AS sharedNames, round(sum(score), 9) AS closeness
WHERE sharedNames >= $shared
WITH a, b, sharedNames, closeness
ORDER BY closeness DESC, a.id, b.id
LIMIT 5000
WHERE NOT exists { MATCH (a)<-[:MENTIONS]-(:Paper)-[:MENTIONS]->(b) }
WITH a, b, sharedNames, closeness
ORDER BY closeness DESC, a.id, b.id
LIMIT $limit
MATCH (a)-[near:APPEARS_WITH]-(m:Entity)-[far:APPEARS_WITH]-(b)
WHERE near.papers > 1 AND far.papers > 1 AND NOT coalesce(m.hub, false)
WITH a, b, sharedNames, closeness, m.name AS through, near.score * far.score AS score
ORDER BY score DESC, through
WITH a, b, sharedNames, closeness, collect(through) AS names
RETURN a.name AS name, b.name AS otherName, sharedNames, names[0..5] AS through,
       a.paperCount AS papers, b.paperCount AS otherPapers, a.id AS entity, b.id AS other
ORDER BY closeness DESC, entity, other
LIMIT $limit
