// Every statement that papers make of two entities, with the quote, its place and how it is meant.
// @param entity string the id, name or an alias of one
// @param other string the id, name or an alias of the other
// @param limit integer = 50 rows at most
// @returns table
// @scope local
// @ask what is said of {entity} and {other}
// @ask evidence that {entity} outperforms {other}
// @ask is {entity} better than {other}
// @ask does {entity} affect {other}
// @ask does {entity} improve {other}
// @ask compare {entity} with {other}
// @ask {entity} versus {other}
// @ask quotes on {entity} and {other}
// @ask which of {entity} and {other} is better
// @ask effect of {entity} on {other}
// @ask difference between {entity} and {other}
// @ask does {entity} outperform {other}
// @ask does {entity} beat {other}
// @ask does {entity} reduce {other}
// @ask does {entity} increase {other}
// @ask does {entity} prevent {other}
// @ask does {entity} cause {other}
// @ask how does {entity} affect {other}
// @ask how does {entity} compare with {other}
// @ask is {entity} worse than {other}
// @ask what do papers say about {entity} and {other}
// @ask which statements name {entity} and {other}
// @ask what effect has {entity} on {other}
// @ask does {entity} depend on {other}
// @ask does {entity} use {other}
// @empty No paper at hand states anything of the two together.
MATCH (c:Claim)-[:SUBJECT]->(head:Entity), (c)-[:OBJECT]->(tail:Entity), (p:Paper)-[:STATES]->(c)
WHERE (head.id = $entity AND tail.id = $other) OR (head.id = $other AND tail.id = $entity)
RETURN head.name AS head, c.type AS type, tail.name AS tail, c.effect AS effect, c.quantity AS quantity,
       c.quote AS quote, c.start AS start, c.end AS end, c.confidence AS confidence,
       c.selfReported AS selfReported, c.hedged AS hedged, c.qualified AS qualified,
       p.title AS title, p.year AS year, p.id AS paper, c.id AS claim
ORDER BY confidence DESC, paper, start, claim
LIMIT $limit
