// The papers that mention each of some entities.
UNWIND $ids AS id
MATCH (p:Paper)-[:MENTIONS]->(:Entity {id: id})
RETURN id AS entity, collect(p.id) AS papers
