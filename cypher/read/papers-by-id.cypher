// Text and year of some papers.
MATCH (p:Paper)
WHERE p.id IN $ids
RETURN p.id AS id, p.title AS title, p.abstract AS abstract, p.year AS year, p.citationKey AS citationKey
