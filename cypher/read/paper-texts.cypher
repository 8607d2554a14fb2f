// Title, abstract and year of every paper: what full text looks in.
MATCH (p:Paper)
RETURN p.id AS id, p.title AS title, p.abstract AS abstract, p.year AS year
ORDER BY id
