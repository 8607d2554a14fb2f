/** Arrow keys lead to the name that a reader would point at. */

import { describe, expect, it } from 'vitest';
import { nextInDirection } from '../../../viewer/graph/next-name.ts';

const names = [
  { id: 'right', x: 100, y: 10 },
  { id: 'far right', x: 300, y: 0 },
  { id: 'below', x: 10, y: 80 },
  { id: 'aside', x: 20, y: 300 },
];
const origin = { x: 0, y: 0 };

describe('an arrow key', () => {
  it('goes to the nearest name in its direction', () => {
    expect(nextInDirection(origin, { x: 1, y: 0 }, names)).toBe('right');
    expect(nextInDirection(origin, { x: 0, y: 1 }, names)).toBe('below');
  });

  it('stays where nothing lies in its direction', () => {
    expect(nextInDirection(origin, { x: -1, y: 0 }, names)).toBeUndefined();
  });
});
