// The overview: names that stand together in at least two papers, strongest pairs first, without generic ones.
// @param papers integer = 2 papers a pair must share
// @param limit integer = 1000 pairs at most
// @returns graph
// @scope global
// @ask overview
// @ask what is connected here
// @empty No two names share so many papers; add more papers, or look at introduces.
MATCH (a:Entity)-[r:APPEARS_WITH]->(b:Entity)
WHERE r.papers >= $papers AND NOT coalesce(a.generic, false) AND NOT coalesce(b.generic, false)
RETURN a, r AS appearsWith, b, r.papers AS papers, r.score AS score
ORDER BY score DESC, a.id, b.id
LIMIT $limit
