// The authors of a paper in the order of its title page.
MATCH (:Paper {id: $id})-[r:AUTHORED_BY]->(a:Author)
RETURN a.name AS name
ORDER BY r.position, name
