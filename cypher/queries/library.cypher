// The state of the library: papers, years, authors, names, statements, and what is left to do.
// @returns table
// @scope global
// @ask what is the state of the library
// @ask how many papers are here
// @ask how large is this library
// @ask how complete is the library
// @ask how many papers have no year
// @ask how big is the collection
// @ask what is in the library
// @ask statistics of the library
// @ask is the library complete
// @ask how many names are here
// @empty The library is empty; ingest some papers.
MATCH (p:Paper)
WITH count(p) AS papers, count(p.year) AS dated, count(p.abstract) AS withAbstract, min(p.year) AS firstYear,
     max(p.year) AS lastYear, sum(CASE WHEN exists { MATCH (p)-[:AUTHORED_BY]->(:Author) } THEN 1 ELSE 0 END) AS authored
MATCH (e:Entity)
WITH papers, dated, withAbstract, firstYear, lastYear, authored, count(e) AS names,
     sum(CASE WHEN coalesce(e.generic, false) THEN 1 ELSE 0 END) AS genericNames,
     sum(CASE WHEN e.paperCount > 1 THEN 1 ELSE 0 END) AS sharedNames,
     sum(CASE WHEN e.name CONTAINS '$' OR e.name CONTAINS '\\' OR e.name =~ '[0-9 .,%x-]+' OR size(split(e.name, ' ')) > 6
              THEN 1 ELSE 0 END) AS namesToReview
OPTIONAL MATCH (c:Claim)
RETURN papers, papers - dated AS papersWithoutYear, papers - withAbstract AS papersWithoutAbstract,
       papers - authored AS papersWithoutAuthors, firstYear, lastYear, names, sharedNames, genericNames, namesToReview,
       count(c) AS statements, collect(DISTINCT c.extractor) AS extractors
