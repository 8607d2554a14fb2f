// An entity's neighbors among the entities: every relationship between the two.
MATCH (:Entity {id: $id})-[r:USED_FOR|BASED_ON|PART_OF|IS_A|EVALUATED_ON|MEASURED_BY|COMPARED_WITH|OUTPERFORMS|AFFECTS|EQUIVALENT_TO|APPEARS_WITH]-(other:Entity)
RETURN r AS relationship, other
