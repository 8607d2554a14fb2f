// A record is known by its hash.
CREATE CONSTRAINT record_hash IF NOT EXISTS FOR (n:Record) REQUIRE n.hash IS UNIQUE
