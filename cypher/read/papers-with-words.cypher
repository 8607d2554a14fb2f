// Papers whose text holds one of the first words and one of the second, in lower case.
MATCH (p:Paper)
WITH p, toLower(p.title + ' ' + coalesce(p.abstract, '')) AS text
WHERE any(form IN $first WHERE text CONTAINS form) AND any(form IN $second WHERE text CONTAINS form)
RETURN p AS paper
ORDER BY p.id
