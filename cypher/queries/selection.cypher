// A part of the graph that was chosen one by one: these names and papers, and what joins them.
// @param ids string[] ids of entities and papers
// @param papers boolean = false also every paper that mentions one of the names
// @returns graph
// @scope global
// @ask these names and papers
// @empty No name and no paper has one of these ids.
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION
  MATCH (n:Paper {id: id}) RETURN n
}
WITH DISTINCT n
OPTIONAL MATCH (n)-[r]-(m)
WHERE (m:Entity OR m:Paper) AND (m.id IN $ids OR ($papers AND m:Paper))
RETURN n AS node, r AS joins, m AS other
ORDER BY n.id, type(r), m.id
