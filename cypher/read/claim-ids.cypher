// Every statement of the library.
MATCH (c:Claim)
RETURN c.id AS id
ORDER BY id
