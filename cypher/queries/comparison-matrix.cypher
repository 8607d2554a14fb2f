// Methods by datasets, cell by cell, of those with several entries; an empty cell says that no abstract states it.
// @param least integer = 3 datasets of a method, and methods of a dataset, below which it is left out
// @param limit integer = 500 cells at most
// @returns table
// @scope global
// @ask compare methods on datasets
// @ask comparison table of methods and datasets
// @ask which method was tested on which benchmark with which metric
// @ask matrix of methods and datasets
// @ask table of methods by datasets and metrics
// @ask compare all methods
// @ask which method has which result on which dataset
// @ask overview of comparisons
// @empty No method is stated to be tested on so many datasets; try a lower least.
MATCH (m:Entity)-[:EVALUATED_ON]->(d:Entity)
WHERE NOT coalesce(m.generic, false) AND NOT coalesce(d.generic, false)
WITH m, collect(d) AS datasets
WHERE size(datasets) >= $least
UNWIND datasets AS d
WITH d, collect(m) AS methods
WHERE size(methods) >= $least
UNWIND methods AS m
WITH m, collect(d) AS datasets
WHERE size(datasets) >= $least
UNWIND datasets AS d
WITH d, collect(m) AS methods
WHERE size(methods) >= $least
UNWIND methods AS m
WITH collect(DISTINCT m) AS methods, collect(DISTINCT d) AS datasets
MATCH (p:Paper)
WITH methods, datasets, count(p) AS papers
UNWIND methods AS m
UNWIND datasets AS d
OPTIONAL MATCH (m)-[r:EVALUATED_ON]->(d)
OPTIONAL MATCH (m)-[by:MEASURED_BY]->(metric:Entity)
WHERE any(paper IN by.paperIds WHERE paper IN r.paperIds)
WITH papers, m, d, r, metric
ORDER BY metric.name
WITH papers, m, d, r, collect(metric.name) AS metrics
RETURN m.name AS method, d.name AS dataset,
       CASE WHEN r IS NULL THEN 'not stated in these ' + toString(papers) + ' abstracts' ELSE 'stated' END AS cell,
       metrics, r.papers AS papers, r.quote AS quote,
       m.id AS entity, d.id AS datasetId, r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY entity, datasetId
LIMIT $limit
