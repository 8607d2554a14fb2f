// Every name of every entity: what a name, a slug or a near miss is looked for in.
MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, labels(e) AS labels, e.paperCount AS papers,
       e.specificity AS specificity, coalesce(e.generic, false) AS generic, coalesce(e.hub, false) AS hub
ORDER BY papers DESC, id
