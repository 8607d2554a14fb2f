import { describe, expect, it } from 'vitest';
import { roundTenth } from '../../../ingest/evaluate/round.ts';

describe('rounding to a tenth', () => {
  it.each([
    [12.25, 12.2],
    [12.75, 12.8],
    [0.25, 0.2],
    [62.35, 62.4],
    [99.95, 100],
    [0.05, 0.1],
    [66.66666, 66.7],
    [0, 0],
    [100, 100],
  ])('makes %d what Python makes of it, %d', (value, tenth) => {
    expect(roundTenth(value)).toBe(tenth);
  });
});
