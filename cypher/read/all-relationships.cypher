// Every relationship; bookkeeping has none.
MATCH ()-[r]->()
RETURN r AS relationship
