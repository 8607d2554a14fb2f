// What is claimed to be better than an entity, claim by claim: by how much, tested on what, by whose evidence.
// @param entity string the entity's id, name or an alias
// @param independent boolean = false only claims of papers that do not introduce the winner themselves
// @param limit integer = 50 rows at most
// @returns table
// @scope local
// @ask by how much is {entity} outperformed
// @ask on what is {entity} outperformed
// @ask who has evidence against {entity}
// @ask independent evidence that something is better than {entity}
// @ask which numbers are reported against {entity}
// @ask which gain over {entity} is reported
// @ask how large are the improvements over {entity}
// @ask by what margin is {entity} beaten
// @ask how much better than {entity} are others
// @ask how much is gained over {entity}
// @ask what margin over {entity} is claimed
// @ask how much worse is {entity}
// @ask which quantities are reported against {entity}
// @ask does anybody independent beat {entity}
// @empty No paper at hand claims this; without independent, also claims of the winner's own paper count.
MATCH (c:Claim {type: 'OUTPERFORMS'})-[:OBJECT]->(:Entity {id: $entity})
MATCH (c)-[:SUBJECT]->(winner:Entity)
MATCH (p:Paper)-[:STATES]->(c)
WHERE NOT $independent OR NOT c.selfReported
OPTIONAL MATCH (p)-[:EVALUATES_ON]->(d:Entity)
WITH c, p, winner, d
ORDER BY d.name
WITH c, p, winner, collect(d.name) AS testedOn
RETURN winner.name AS winner, c.quantity AS quantity, testedOn,
       CASE WHEN c.selfReported THEN 'self-reported' ELSE 'independent' END AS evidence,
       c.hedged AS hedged, c.quote AS quote, p.title AS title, p.year AS year, c.confidence AS confidence,
       winner.id AS entity, p.id AS paper, c.start AS start, c.end AS end
ORDER BY c.selfReported, confidence DESC, entity, paper, start
LIMIT $limit
