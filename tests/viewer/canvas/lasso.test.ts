/** What is inside the lasso is selected, also where its line turns inward. */

import { describe, expect, it } from 'vitest';
import { isInside } from '../../../viewer/canvas/lasso.ts';

const bay = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 5, y: 4 },
  { x: 0, y: 10 },
];

describe('the lasso', () => {
  it('holds what it goes around, and not what lies in its bay or beside it', () => {
    expect(isInside({ x: 2, y: 2 }, bay)).toBe(true);
    expect(isInside({ x: 5, y: 8 }, bay)).toBe(false);
    expect(isInside({ x: 11, y: 2 }, bay)).toBe(false);
    expect(isInside({ x: 2, y: 2 }, [])).toBe(false);
  });
});
