// Pairs on which independent papers contradict each other: in which of two is better, or in the effect of one on the other.
// @param entity string = null only pairs with this entity, by id, name or an alias
// @param limit integer = 25 rows at most
// @returns table
// @scope global
// @ask what is contested
// @ask where do papers disagree
// @ask what contradicts each other
// @ask which claims are disputed
// @ask what is disputed about {entity}
// @ask are there contradictions
// @ask open debates
// @ask where do results conflict
// @ask which statements are controversial
// @ask where is there disagreement
// @ask do papers contradict each other on {entity}
// @ask is {entity} contested
// @ask where do independent papers differ
// @ask which results are inconsistent
// @empty No two independent papers at hand contradict each other; claims of a winner's own paper do not count.
MATCH (h:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(t:Entity)
WHERE c.type IN ['OUTPERFORMS', 'AFFECTS'] AND NOT c.selfReported
  AND ($entity IS NULL OR h.id = $entity OR t.id = $entity)
MATCH (p:Paper)-[:STATES]->(c)
WITH h, t, c, p,
     CASE WHEN c.type = 'AFFECTS' OR h.id < t.id THEN h.id + ' ' + t.id ELSE t.id + ' ' + h.id END AS pair,
     CASE
       WHEN c.type = 'OUTPERFORMS' AND h.id < t.id THEN 'first'
       WHEN c.type = 'OUTPERFORMS' THEN 'second'
       WHEN c.effect IN ['increases', 'enables'] THEN 'more'
       WHEN c.effect IN ['decreases', 'prevents'] THEN 'less'
     END AS side
WHERE side IS NOT NULL
WITH c.type AS type, pair, h, t, side, c, p
ORDER BY c.confidence DESC, c.id
WITH type, pair, collect(DISTINCT side) AS sides, collect(h.name)[0] AS head, collect(t.name)[0] AS tail,
     count(DISTINCT p.id) AS papers,
     collect({
       says: CASE WHEN type = 'OUTPERFORMS' THEN h.name + ' outperforms ' + t.name
                  ELSE h.name + ' ' + c.effect + ' ' + t.name END,
       quote: c.quote, paper: p.id, title: p.title, start: c.start, end: c.end
     }) AS claims
WHERE size(sides) > 1 AND papers > 1
RETURN head, type, tail, papers, [claim IN claims | claim.says] AS says, claims
ORDER BY size(claims) DESC, pair
LIMIT $limit
