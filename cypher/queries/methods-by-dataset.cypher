// Which methods are tested on which dataset, the datasets with most methods first; an empty cell is "not stated".
// @param dataset string = null only datasets whose name contains this, in any case
// @param limit integer = 50 rows at most
// @returns table
// @scope global
// @ask which methods are evaluated on which datasets
// @ask methods by dataset
// @ask which methods on which data
// @ask which datasets have most methods
// @ask methods of each dataset
// @empty No paper at hand states which method is tested on which dataset.
MATCH (m:Entity)-[r:EVALUATED_ON]->(d:Dataset)
WHERE NOT coalesce(m.generic, false)
  AND ($dataset IS NULL OR any(name IN d.names WHERE name CONTAINS toLower($dataset)))
WITH d, m, r
ORDER BY r.papers DESC, m.name
RETURN d.name AS dataset, count(m) AS methods, collect(m.name) AS names, d.paperCount AS papers, d.id AS entity
ORDER BY methods DESC, papers DESC, entity
LIMIT $limit
