// Every paper with its year, the newest first, those without a known year last.
// @param limit integer = 10000 papers at most
// @returns table
// @scope global
// @ask which papers are here
// @ask list the papers
// @ask list of all papers
// @ask newest papers
// @ask what papers do I have
// @ask all papers
// @ask show the newest papers
// @ask which publications are in the library
// @empty The library is empty; ingest some papers.
MATCH (p:Paper)
RETURN p.title AS title, p.year AS year, p.citationKey AS citationKey, p.id AS paper
ORDER BY p.year IS NULL, p.year DESC, title, paper
LIMIT $limit
