// Papers whose title holds every word.
MATCH (p:Paper)
WHERE all(word IN $words WHERE toLower(p.title) CONTAINS word)
RETURN p.id AS id, p.title AS title, p.year AS year
ORDER BY id
LIMIT $limit
