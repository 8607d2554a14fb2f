// Every name of every entity: what a slug or a near miss is looked for in.
MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, e.names AS names, e.paperCount AS papers
ORDER BY papers DESC, id
