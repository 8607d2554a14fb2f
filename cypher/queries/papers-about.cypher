// The papers that mention an entity, by the role it has in them, with the sentence that says so.
// @param entity string the entity's id, name or an alias
// @param role string = null only papers in which it has this role
// @param since integer = null only papers of this year or later; those without a year are left out
// @param until integer = null only papers of this year or earlier; those without a year are left out
// @param limit integer = 50 rows at most
// @returns table
// @scope local
// @ask which papers are about {entity}
// @ask papers on {entity}
// @ask which papers mention {entity}
// @ask which papers use {entity}
// @ask which papers study {entity}
// @ask how many papers mention {entity}
// @ask literature on {entity}
// @ask give me papers on {entity}
// @ask where is {entity} discussed
// @ask show papers about {entity}
// @ask which articles deal with {entity}
// @ask who works on {entity}
// @ask who studies {entity}
// @ask publications about {entity}
// @ask find papers on {entity}
// @ask papers that use {entity}
// @ask in which papers does {entity} appear
// @ask who uses {entity}
// @empty No paper mentions it in this role and in these years.
MATCH (p:Paper)-[m:MENTIONS]->(:Entity {id: $entity})
WHERE ($role IS NULL OR m.role = $role) AND ($since IS NULL OR p.year >= $since) AND ($until IS NULL OR p.year <= $until)
RETURN m.role AS role, p.title AS title, p.year AS year, m.sentence AS sentence,
       m.confidence AS confidence, p.id AS paper, p.citationKey AS citationKey
// By the weight of roles in salience, the order of reading; ROLES in src/domain/schema.ts stands in the order of how
// sure a role is, which decides where several hold.
ORDER BY CASE m.role
           WHEN 'introduces' THEN 0 WHEN 'studies' THEN 1 WHEN 'addresses' THEN 2 WHEN 'evaluates_on' THEN 3
           WHEN 'compares_with' THEN 4 WHEN 'uses' THEN 5 WHEN 'measures' THEN 6 ELSE 7
         END, confidence DESC, paper
LIMIT $limit
