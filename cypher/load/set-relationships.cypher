// Makes or changes relationships; a property that is null in a row goes.
UNWIND $rows AS row
MATCH (a:$$Start$$ {id: row.start})
MATCH (b:$$End$$ {id: row.end})
MERGE (a)-[r:$$TYPE$$]->(b)
SET r += row.properties
