// Papers with one text have an extraction each.
CREATE CONSTRAINT extraction_key IF NOT EXISTS FOR (n:Extraction) REQUIRE (n.paperId, n.hash) IS UNIQUE
