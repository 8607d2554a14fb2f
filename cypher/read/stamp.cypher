// The store's stamp.
MATCH (t:Tangent)
RETURN t AS stamp
