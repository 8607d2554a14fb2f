// Names that are probably none: with LaTeX in them, digits only, or of more than six words; those of most papers first.
// @param limit integer = 50 rows at most
// @returns table
// @scope global
// @ask which names should be reviewed
// @ask which names look wrong
// @ask what did the extractor get wrong
// @ask what should I clean up
// @ask which names are wrong
// @ask which names need review
// @ask errors of the extraction
// @empty No name looks wrong by its form.
MATCH (e:Entity)
WITH e,
     CASE
       WHEN e.name CONTAINS '$' OR e.name CONTAINS '\\' THEN 'LaTeX'
       WHEN e.name =~ '[0-9 .,%x-]+' THEN 'digits only'
       WHEN size(split(e.name, ' ')) > 6 THEN 'more than six words'
     END AS reason
WHERE reason IS NOT NULL
MATCH (p:Paper)-[m:MENTIONS]->(e)
WITH e, reason, p, m
ORDER BY m.confidence DESC, p.id
WITH e, reason, collect(m.sentence)[0] AS sentence, collect(p.id)[0] AS paper
RETURN e.name AS name, reason, e.paperCount AS papers, sentence, e.id AS entity, paper
ORDER BY papers DESC, reason, entity
LIMIT $limit
