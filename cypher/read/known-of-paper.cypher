// How many papers there are, and of how many each property that may be unknown is known.
MATCH (n:Paper)
RETURN count(n) AS total, count(n.year) AS year, count(n.date) AS date, count(n.abstract) AS abstract, count(n.doi) AS doi, count(n.arxivId) AS arxivId, count(n.venue) AS venue, count(n.url) AS url, count(n.authorCount) AS authorCount
