// What papers state of an entity and others, by type.
MATCH (:Entity {id: $id})-[r:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO]-(other:Entity)
RETURN startNode(r).id = $id AS outgoing, r AS statement, other
ORDER BY r.papers DESC, r.confidence DESC, other.id, type(r)
