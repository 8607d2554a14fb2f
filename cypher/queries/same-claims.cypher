// What papers state of an entity in more than one paper, or of what it is compared with: the statements that are repeated.
// @param entity string the entity's id, name or an alias
// @param limit integer = 25 rows at most
// @returns graph
// @scope local
// @ask what do several papers say about {entity}
// @ask what is agreed about {entity}
// @ask consensus on {entity}
// @ask what is certain about {entity}
// @ask which statements about {entity} are made by several papers
// @ask what is repeated about {entity}
// @ask is there a consensus on {entity}
// @ask confirmed claims about {entity}
// @ask which claims about {entity} are confirmed by others
// @ask what do papers agree on about {entity}
// @empty No statement about it stands in more than one paper.
MATCH (:Entity {id: $entity})-[r:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO]-(other:Entity)
WHERE r.papers > 1
RETURN startNode(r) AS head, r AS statement, endNode(r) AS tail, r.papers AS papers,
       r.independentPapers AS independentPapers, r.quote AS quote, r.quotePaper AS paper,
       r.quoteStart AS start, r.quoteEnd AS end
ORDER BY papers DESC, independentPapers DESC, other.id, type(r)
LIMIT $limit
