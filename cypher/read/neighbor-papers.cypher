// An entity's neighbors among the papers: each with its role, also as a type of its own.
MATCH (p:Paper)-[r:MENTIONS|INTRODUCES|EVALUATES_ON|COMPARES_WITH|MEASURES|ADDRESSES|STUDIES|USES]->(:Entity {id: $id})
RETURN r AS relationship, p AS paper
