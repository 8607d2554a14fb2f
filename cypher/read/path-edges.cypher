// What joins entities to others, by a statement or by standing together; names that no path may cross are left out.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO|APPEARS_WITH]-(other:Entity)
WHERE other.id IN $ends OR NOT (coalesce(other.generic, false) OR coalesce(other.hub, false))
RETURN id AS entity, other.id AS other, type(r) AS type, coalesce(r.confidence, 0.0) AS confidence
