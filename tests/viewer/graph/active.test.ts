/** What stays bright is what the reader looks at, and what is joined to it. */

import { describe, expect, it } from 'vitest';
import { activeAmong, activeAround, activePath, NOTHING_ACTIVE } from '../../../viewer/graph/active.ts';
import { overviewGraph } from './picture-parts.ts';

describe('what is active', () => {
  it('is a name with its neighbors and the edges between', () => {
    const { focus, nodes, edges } = activeAround(overviewGraph(), 'adam');
    expect([...focus]).toEqual(['adam']);
    expect([...nodes]).toEqual(['adam', 'lion']);
    expect(edges.size).toBe(2);
    expect(activeAround(overviewGraph(), 'absent')).toBe(NOTHING_ACTIVE);
  });

  it('is several names, ringed where they are selected', () => {
    const among = activeAmong(overviewGraph(), ['adam', 'c4', 'absent'], true);
    expect([...among.focus]).toEqual(['adam', 'c4']);
    expect(among.edges.size).toBe(0);
    expect(activeAmong(overviewGraph(), ['adam']).focus.size).toBe(0);
  });

  it('is a path with its two ends ringed', () => {
    const path = activePath(
      overviewGraph(),
      ['adam', 'lion'],
      ['lion OUTPERFORMS adam', 'adam OUTPERFORMS lion'],
    );
    expect([...path.focus]).toEqual(['adam', 'lion']);
    expect([...path.edges]).toEqual(['lion OUTPERFORMS adam']);
  });
});
