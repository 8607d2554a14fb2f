// How many entities there are, and of how many each property that may be unknown is known.
MATCH (n:Entity)
RETURN count(n) AS total, count(n.definition) AS definition, count(n.firstYear) AS firstYear, count(n.lastYear) AS lastYear, count(n.community) AS community, count(n.specificity) AS specificity
