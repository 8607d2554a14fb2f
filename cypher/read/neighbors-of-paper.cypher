// The entities of a paper: each with its role, also as a type of its own.
MATCH (:Paper {id: $id})-[r:MENTIONS|INTRODUCES|EVALUATES_ON|COMPARES_WITH|MEASURES|ADDRESSES|STUDIES|USES]->(e:Entity)
RETURN r AS relationship, e AS entity
