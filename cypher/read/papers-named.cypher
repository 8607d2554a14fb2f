// Papers with this id or citation key, or with one of these identifiers (doi:<DOI>, arxiv:<id without its version>).
MATCH (p:Paper)
WHERE p.id = $text OR p.citationKey = $text
   OR 'doi:' + toLower(p.doi) IN $identifiers OR 'arxiv:' + toLower(p.arxivId) IN $identifiers
RETURN p.id AS id
ORDER BY id
