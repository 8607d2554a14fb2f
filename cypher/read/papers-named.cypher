// Papers with this id, citation key, DOI or arXiv id.
MATCH (p:Paper)
WHERE p.id = $text OR p.citationKey = $text OR toLower(p.doi) = toLower($text) OR p.arxivId = $text
RETURN p.id AS id
ORDER BY id
