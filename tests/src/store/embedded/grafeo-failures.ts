/** Cases of the store contract that @grafeo-db/js 0.6.0 fails; the file goes when the engine goes. */

export const GRAFEO_FAILURES: ReadonlySet<string> = new Set([
  // It hands out INTEGER and FLOAT alike as numbers, and takes a whole number for an INTEGER.
  'hands back a float without fraction as it was given',
  'hands back negative zero as it was given',
  'tells integers from floats in its own arithmetic',
  'takes a number without fraction as a FLOAT',
  // It hands out temporal values as texts (a LOCAL_DATETIME as a Date), and takes only dates.
  'hands out a DATE as toString() writes it',
  'hands out a LOCAL_TIME as toString() writes it',
  'hands out a TIME as toString() writes it',
  'hands out a ZONED_DATETIME as toString() writes it',
  'hands out a DURATION as toString() writes it',
  'takes a LOCAL_TIME as a parameter',
  'takes a TIME as a parameter',
  'takes a LOCAL_DATETIME as a parameter',
  'takes a ZONED_DATETIME as a parameter',
  'takes a DURATION as a parameter',
  'refuses a date that is none as a parameter',
  // It hands out nodes, relationships and paths as maps with keys of its own, and loses the key __proto__.
  'takes a map with the keys of a node for a map',
  'takes a map with the keys of a path for a map',
  'hands back a map with keys that an object inherits as it was given',
  // Its parser takes no keyword for a property key or a map key.
  'allows on the reading face: MATCH (n:Set) RETURN n.create AS x',
  'allows on the reading face: RETURN {set: 1} AS map',
  // Without an alias on the aggregate, the node becomes its number; '1' = 1 is true; any(...) knows no null.
  'groups by a node',
  'knows null from false',
]);
