// The datasets that a method is tested on and the metrics it is measured by, with the words that say so.
// @param entity string the entity's id, name or an alias
// @param limit integer = 50 rows at most
// @returns graph
// @scope local
// @ask what is {entity} evaluated on
// @ask which datasets is {entity} tested on
// @ask how is {entity} measured
// @ask which benchmarks for {entity}
// @ask datasets of {entity}
// @ask how was {entity} evaluated
// @ask where has {entity} been tested
// @ask on which data is {entity} evaluated
// @ask with which metrics is {entity} measured
// @ask in which experiments is {entity} used
// @ask on which benchmarks does {entity} work
// @ask evaluation of {entity}
// @empty No paper at hand states what it is tested on or measured by.
MATCH (e:Entity {id: $entity})-[r:EVALUATED_ON|MEASURED_BY]->(other:Entity)
RETURN e AS entity, r AS statement, other,
       CASE WHEN type(r) = 'EVALUATED_ON' THEN 'dataset' ELSE 'metric' END AS kind,
       r.papers AS papers, r.quote AS quote, r.quotePaper AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY kind, papers DESC, r.confidence DESC, other.id
LIMIT $limit
