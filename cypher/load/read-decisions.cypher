// The active decisions: one that is taken back is no node any more.
MATCH (d:Decision)
RETURN d.json AS json
