// Names that join two topics: pairs that stand together though they belong to different ones, strongest first.
// @param entity string = null a name of the one topic; without it, any
// @param other string = null a name of the other topic; without it, any
// @param limit integer = 25 rows at most
// @returns graph
// @scope global
// @ask what joins the topics of {entity} and {other}
// @ask what bridges {entity} and {other}
// @ask what connects different topics here
// @ask bridges between topics
// @ask which names stand between topics
// @ask what links separate areas
// @ask what belongs to several topics
// @ask which concepts connect communities
// @empty No pair of names joins these two topics, or a name is in no topic.
OPTIONAL MATCH (one:Entity {id: coalesce($entity, '')})
OPTIONAL MATCH (two:Entity {id: coalesce($other, '')})
WITH one.community AS from, two.community AS to
MATCH (a:Entity)-[r:APPEARS_WITH]-(b:Entity)
WHERE a.community <> b.community
  AND NOT coalesce(a.hub, false) AND NOT coalesce(b.hub, false)
  AND ($entity IS NOT NULL OR $other IS NOT NULL OR a.id < b.id)
  AND ($entity IS NULL OR a.community = from) AND ($other IS NULL OR b.community = to)
WITH a, r, b
ORDER BY r.score DESC, a.id, b.id
LIMIT $limit
MATCH (c:Community {id: a.community})
MATCH (d:Community {id: b.community})
RETURN a, r AS appearsWith, b, c.name AS topic, d.name AS otherTopic, r.papers AS papers, r.score AS score
ORDER BY score DESC, a.id, b.id
