// The names of each year's papers, most papers first, and how many papers of the library have no year at all.
// @param type string = "Concept" the type of the names
// @param names integer = 10 names a year at most
// @param generics boolean = false also show generic names
// @returns table
// @scope global
// @ask which concepts in which year
// @ask how did topics change over the years
// @ask which concepts were used in which year
// @ask concepts by year
// @ask names of each year
// @empty No paper with a known year mentions a name of this type.
MATCH (paper:Paper)
WITH count(paper) AS library, count(paper.year) AS dated
MATCH (p:Paper)-[:MENTIONS]->(e:Entity)
WHERE p.year IS NOT NULL AND $type IN labels(e) AND ($generics OR NOT coalesce(e.generic, false))
WITH library, dated, p.year AS year, e, count(p) AS papers
ORDER BY year, papers DESC, coalesce(e.specificity, 0.5) DESC, e.name
WITH library, dated, year, collect(e.name) AS allNames, collect(papers) AS allPapers
RETURN year, allNames[0..$names] AS names, allPapers[0..$names] AS papers, size(allNames) AS ofNames,
       library - dated AS papersWithoutYear, library AS papersInAll
ORDER BY year
