// Who claims to beat the method that most papers compare with, and how many of them say so of their own work.
// @param type string = "Method" the type of the names
// @param limit integer = 25 rows at most
// @returns table
// @scope global
// @ask what is the most beaten method
// @ask which method does everybody compare with
// @ask who claims to beat the most popular method
// @ask what is the most common baseline and who beats it
// @ask which method does everyone try to beat
// @ask who challenges the usual baseline
// @empty No paper at hand states that one thing is better than another.
MATCH (winner:Entity)-[r:OUTPERFORMS]->(e:Entity)
WHERE $type IN labels(e) AND $type IN labels(winner)
  AND NOT coalesce(e.generic, false) AND NOT coalesce(winner.generic, false)
WITH e, count(r) AS claims
OPTIONAL MATCH (p:Paper)-[:COMPARES_WITH]->(e)
WITH e, claims, count(p) AS compared
ORDER BY claims > 1 DESC, claims + compared DESC, e.id
LIMIT 1
MATCH (winner:Entity)-[r:OUTPERFORMS]->(e)
WHERE NOT coalesce(winner.generic, false) AND $type IN labels(winner)
MATCH (p:Paper {id: r.quotePaper})
RETURN e.name AS beaten, winner.name AS winner, r.papers AS papers, r.independentPapers AS independentPapers,
       r.papers - r.independentPapers AS selfReported, r.quote AS quote, p.title AS title, p.year AS year,
       r.confidence AS confidence, e.id AS entity, winner.id AS winnerId, p.id AS paper,
       r.quoteStart AS start, r.quoteEnd AS end
ORDER BY independentPapers DESC, papers DESC, confidence DESC, winnerId
LIMIT $limit
