// The communities of an earlier derive.
MATCH (c:Community)
RETURN c.id AS id, c.level AS level, c.name AS name, c.size AS size
