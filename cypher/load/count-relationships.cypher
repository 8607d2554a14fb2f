// How many relationships of a type there are.
MATCH (:$$Start$$)-[r:$$TYPE$$]->(:$$End$$)
RETURN count(r) AS relationships
