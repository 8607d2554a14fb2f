// Sources' records, in any order.
MATCH (r:Record)
RETURN r.paperId AS paperId, r.citationKey AS citationKey, r.source AS source, r.hash AS hash, r.json AS json
