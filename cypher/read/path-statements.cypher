// What papers state of each of some pairs of entities, with its best quote and the paper that it is from.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[r:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO]->(b:Entity {id: pair[1]})
MATCH (p:Paper {id: r.quotePaper})
RETURN a.id AS from, b.id AS to, r AS statement, p AS paper
