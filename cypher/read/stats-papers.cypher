// How many papers there are, and how many have a year, an abstract and authors.
MATCH (p:Paper)
OPTIONAL MATCH (p)-[:AUTHORED_BY]->(a:Author)
WITH p, count(a) AS authors
RETURN count(p) AS papers, count(p.year) AS dated, count(p.abstract) AS withAbstract,
       sum(CASE WHEN authors > 0 THEN 1 ELSE 0 END) AS authored
