// In which order to read the papers on an entity: where it is introduced, then what studies it, the older first.
// @param entity string the entity's id, name or an alias
// @param limit integer = 15 rows at most
// @returns table
// @scope local
// @ask what should I read about {entity}
// @ask where should I start reading about {entity}
// @ask reading list on {entity}
// @ask introduction to {entity}
// @ask in which order should I read about {entity}
// @ask what should I read first about {entity}
// @ask which papers introduce me to {entity}
// @ask I want to learn about {entity}
// @ask how do I get into {entity}
// @ask where do I begin with {entity}
// @ask papers to read on {entity}
// @empty No paper at hand mentions it.
MATCH (p:Paper)-[m:MENTIONS]->(:Entity {id: $entity})
WITH p, m,
     CASE m.role
       WHEN 'introduces' THEN 0 WHEN 'studies' THEN 1 WHEN 'addresses' THEN 1 WHEN 'compares_with' THEN 2
       WHEN 'evaluates_on' THEN 2 WHEN 'uses' THEN 3 WHEN 'measures' THEN 3 ELSE 4
     END AS stage
RETURN p.title AS title, p.year AS year,
       CASE stage
         WHEN 0 THEN 'introduces it' WHEN 1 THEN 'is about it' WHEN 2 THEN 'compares with it' WHEN 3 THEN 'uses it'
         ELSE 'mentions it'
       END AS why,
       m.count AS mentions, m.sentence AS sentence, p.citationKey AS citationKey, p.id AS paper
ORDER BY stage, p.year IS NULL, p.year, mentions DESC, m.confidence DESC, paper
LIMIT $limit
