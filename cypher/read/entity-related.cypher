// The names that stand in the same papers as an entity more often than chance, strongest first.
MATCH (:Entity {id: $id})-[r:APPEARS_WITH]-(other:Entity)
RETURN other, r.papers AS papers, r.npmi AS npmi
ORDER BY r.score DESC, other.id
LIMIT 20
