// How many statements of an effect there are, and of how many it is known which.
MATCH ()-[n:AFFECTS]->()
RETURN count(n) AS total, count(n.effect) AS effect
