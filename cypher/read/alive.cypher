// One row, whatever the store holds: that the store answers.
RETURN 1 AS alive
