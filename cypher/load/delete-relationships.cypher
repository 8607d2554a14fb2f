// One of its type between two nodes.
UNWIND $rows AS row
MATCH (a:$$Start$$ {id: row.start})-[r:$$TYPE$$]->(b:$$End$$ {id: row.end})
DELETE r
