// The names that most other names are stated to be connected with, generic ones left out.
// @param type string = null only names of this type
// @param generics boolean = false also show generic names
// @param limit integer = 25 rows at most
// @returns table
// @scope global
// @ask what is most connected
// @ask most important names
// @ask what are the central concepts
// @ask which names matter most
// @ask most central names
// @ask which names have most connections
// @ask what are the key concepts
// @empty No paper at hand states anything of two names.
MATCH (e:Entity)-[:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO]-(other:Entity)
WHERE ($generics OR NOT (coalesce(e.generic, false) OR coalesce(other.generic, false)))
  AND ($type IS NULL OR $type IN labels(e))
WITH e, count(DISTINCT other.id) AS neighbors
RETURN e.name AS name, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, neighbors,
       e.paperCount AS papers, coalesce(e.hub, false) AS hub, e.id AS entity
ORDER BY neighbors * coalesce(e.specificity, 0.5) DESC, neighbors DESC, entity
LIMIT $limit
