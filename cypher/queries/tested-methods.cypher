// The methods that are tested on a dataset or measured by a metric, with the words that say so.
// @param entity string the dataset's or metric's id, name or an alias
// @param limit integer = 50 rows at most
// @returns graph
// @scope local
// @ask which methods are tested on {entity}
// @ask what is evaluated on {entity}
// @ask what is measured by {entity}
// @ask results on {entity}
// @ask which methods were evaluated on {entity}
// @ask who tests on {entity}
// @ask who uses the benchmark {entity}
// @ask results reported on {entity}
// @ask what has been tried on {entity}
// @ask which models were measured with {entity}
// @empty No paper at hand states that a method is tested on it or measured by it.
MATCH (m:Entity)-[r:EVALUATED_ON|MEASURED_BY]->(e:Entity {id: $entity})
RETURN m AS method, r AS statement, e AS entity, r.papers AS papers, r.quote AS quote, r.quotePaper AS paper,
       r.quoteStart AS start, r.quoteEnd AS end
ORDER BY coalesce(m.generic, false), papers DESC, r.confidence DESC, m.id
LIMIT $limit
