// Decisions are numbered in the order they were taken.
CREATE CONSTRAINT decision_seq IF NOT EXISTS FOR (n:Decision) REQUIRE n.seq IS UNIQUE
