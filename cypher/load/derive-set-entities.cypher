// Sets salience, community and position; a property that is null in a row goes.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties
