// The papers that share the most specific names with a paper.
// @param paper string the paper's id, citation key, DOI or arXiv id
// @param limit integer = 10 rows at most
// @returns table
// @scope local
// @ask papers like {paper}
// @ask which papers are similar to {paper}
// @ask what else is like {paper}
// @ask what resembles {paper}
// @ask related work of {paper}
// @ask other papers like {paper}
// @ask what is similar to {paper}
// @ask what should I read after {paper}
// @ask find more papers like {paper}
// @ask neighbors of {paper}
// @empty No other paper shares a specific name with it.
MATCH (:Paper {id: $paper})-[:MENTIONS]->(e:Entity)<-[:MENTIONS]-(p:Paper)
WHERE NOT coalesce(e.generic, false) AND NOT coalesce(e.hub, false) AND p.id <> $paper
WITH p, e
ORDER BY coalesce(e.specificity, 0.5) DESC, e.name
WITH p, sum(coalesce(e.specificity, 0.5)) AS similarity, collect(e.name) AS names
RETURN p.title AS title, p.year AS year, round(10000 * similarity) / 10000.0 AS similarity, names[0..8] AS shares,
       p.citationKey AS citationKey, p.id AS paper
ORDER BY similarity DESC, paper
LIMIT $limit
