// Entities that have this id or one of these names; names are in the form of Entity.names.
MATCH (e:Entity)
WHERE e.id = $id OR any(name IN e.names WHERE name = $name)
RETURN e.id AS id, e.name AS name, e.paperCount AS papers
ORDER BY e.id = $id DESC, papers DESC, id
