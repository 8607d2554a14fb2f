// The authors with most papers here, and how many papers name none.
// @param limit integer = 25 rows at most
// @returns table
// @scope global
// @ask who wrote these papers
// @ask which authors are here
// @ask most prolific authors
// @ask who are the authors
// @ask who has written most papers
// @ask which researchers publish here
// @ask most active authors
// @empty No paper at hand names its authors; papers from BibTeX or RIS do.
MATCH (p:Paper)
WITH count(p) AS papersInAll, sum(CASE WHEN exists { MATCH (p)-[:AUTHORED_BY]->(:Author) } THEN 1 ELSE 0 END) AS authored
MATCH (p:Paper)-[:AUTHORED_BY]->(a:Author)
WITH papersInAll, authored, a, count(p) AS papers
ORDER BY papers DESC, a.name, a.id
LIMIT $limit
MATCH (p:Paper)-[:AUTHORED_BY]->(a)
WITH papersInAll, authored, a, papers, p
ORDER BY p.year IS NULL, p.year DESC, p.id
WITH papersInAll, authored, a, papers, collect(p.title) AS titles
RETURN a.name AS author, papers, titles[0..3] AS titles, papersInAll - authored AS papersWithoutAuthors, a.id AS authorId
ORDER BY papers DESC, author, authorId
LIMIT $limit
