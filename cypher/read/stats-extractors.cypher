// Extractions by the extractor that made them.
MATCH (x:Extraction)
RETURN x.extractor AS extractor, count(*) AS extractions
ORDER BY extractor
