// How many papers there are, with or without a mention.
MATCH (p:Paper)
RETURN count(p) AS papers
