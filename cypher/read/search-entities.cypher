// Entities with a name that holds the text, or holds it when hyphens are read as spaces.
MATCH (e:Entity)
WHERE any(name IN e.names WHERE name CONTAINS $text OR replace(name, '-', ' ') CONTAINS $spaced OR replace(replace(name, '-', ''), ' ', '') CONTAINS $joined)
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, labels(e) AS labels, e.paperCount AS papers,
       e.specificity AS specificity, coalesce(e.generic, false) AS generic
ORDER BY papers DESC, id
LIMIT $limit
