// Every node but bookkeeping.
MATCH (n)
WHERE n:Paper OR n:Entity OR n:Author OR n:Community OR n:Claim
RETURN n AS node
