// What more than one paper states: the headlines of the library, independent papers first.
// @param papers integer = 2 papers that must state it
// @param generics boolean = false also show generic names
// @param limit integer = 25 rows at most
// @returns graph
// @scope global
// @ask what is stated more than once
// @ask what do papers agree on
// @ask which findings are repeated
// @ask which claims are made by several papers
// @ask what do several papers state
// @ask which results were confirmed
// @ask common findings
// @ask what is well established
// @ask which statements are supported by many papers
// @ask headlines of the library
// @empty No statement is made by so many papers; one paper a statement is usual in a small library.
MATCH (head:Entity)-[r:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO]->(tail:Entity)
WHERE r.papers >= $papers
  AND ($generics OR NOT (coalesce(head.generic, false) OR coalesce(tail.generic, false)))
MATCH (p:Paper {id: r.quotePaper})
RETURN head, r AS statement, tail, r.papers AS papers, r.independentPapers AS independentPapers, r.quote AS quote,
       p.title AS title, p.year AS year, p.id AS paper, r.quoteStart AS start, r.quoteEnd AS end
ORDER BY papers DESC, independentPapers DESC,
         coalesce(head.specificity, 0.5) * coalesce(tail.specificity, 0.5) DESC, head.id, tail.id, type(r)
LIMIT $limit
