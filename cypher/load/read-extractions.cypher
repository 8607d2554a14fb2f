// What extractors read, in any order.
MATCH (x:Extraction)
RETURN x.paperId AS paperId, x.hash AS hash, x.extractor AS extractor, x.json AS json
