// One node an id; run for each label whose nodes have one.
CREATE CONSTRAINT $$Label$$_id IF NOT EXISTS FOR (n:$$Label$$) REQUIRE n.id IS UNIQUE
