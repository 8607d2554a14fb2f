// How many papers there are, and how many have a year and an abstract.
MATCH (p:Paper)
RETURN count(p) AS papers, count(p.year) AS dated, count(p.abstract) AS withAbstract
