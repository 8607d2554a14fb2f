// Questions that this library has an answer to: the query that gives it, and the names to ask it with.
// @returns table
// @scope global
// @ask what can I ask
// @ask which questions can be answered here
// @ask what do you know
// @ask which questions are there
// @ask what could I ask here
// @empty The library states too little to ask about; add more papers.
MATCH (winner:Entity)-[r:OUTPERFORMS]->(e:Entity)
WHERE NOT coalesce(e.generic, false)
WITH e, count(r) AS answers
ORDER BY answers DESC, e.id
LIMIT 3
RETURN 'outperforms' AS query, e.name AS entity, null AS other, answers
UNION ALL
MATCH (cause:Entity)-[r:AFFECTS]->(e:Entity)
WHERE NOT coalesce(e.generic, false) AND NOT coalesce(cause.generic, false)
WITH e, count(r) AS answers
ORDER BY answers * coalesce(e.specificity, 0.5) DESC, e.id
LIMIT 3
RETURN 'influences' AS query, e.name AS entity, null AS other, answers
UNION ALL
MATCH (a:Entity)-[r:APPEARS_WITH]->(b:Entity)
WHERE NOT coalesce(a.hub, false) AND NOT coalesce(b.hub, false)
WITH a, b, r
ORDER BY r.score DESC, a.id, b.id
LIMIT 3
RETURN 'paths' AS query, a.name AS entity, b.name AS other, r.papers AS answers
UNION ALL
MATCH (p:Paper)-[m:STUDIES|INTRODUCES]->(e:Entity)
WHERE NOT coalesce(e.generic, false) AND NOT coalesce(e.hub, false)
WITH e, count(m) AS answers
ORDER BY answers * coalesce(e.specificity, 0.5) DESC, e.id
LIMIT 3
RETURN 'reading-order' AS query, e.name AS entity, null AS other, answers
