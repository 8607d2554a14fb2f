/** The canvas takes colors in the one form that its shaders read. */

import { describe, expect, it } from 'vitest';
import { toHex } from '../../../viewer/canvas/canvas-theme.ts';

describe('toHex', () => {
  it('writes a computed color with two digits a channel', () => {
    expect(toHex('rgb(250, 9, 0)')).toBe('#fa0900');
  });
});
