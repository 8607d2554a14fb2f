// By which version of the layout the places in the store were found.
MATCH (t:Tangent)
RETURN t.layoutVersion AS layoutVersion
