// How many claims there are, and of how many each property that may be unknown is known.
MATCH (n:Claim)
RETURN count(n) AS total, count(n.effect) AS effect, count(n.quantity) AS quantity
