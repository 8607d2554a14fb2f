// The papers that mention both of each pair of entities, with the places of each.
UNWIND $pairs AS pair
MATCH (:Entity {id: pair[0]})<-[a:MENTIONS]-(p:Paper)-[b:MENTIONS]->(:Entity {id: pair[1]})
RETURN pair[0] AS from, pair[1] AS to, p AS paper, a AS first, b AS second
