/** Tables fit the screen: the widest columns give way, and wide characters count as two. */

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { briefText } from '../../../src/cli/brief-text.ts';
import { printRows } from '../../../src/cli/print-rows.ts';
import { GAP, columnWidths, cutToWidth } from '../../../src/cli/table-layout.ts';
import { fakeTerminal } from './fake-terminal.ts';

describe('columns', () => {
  it('fit every screen that has room for four characters of each, and keep what fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 60, max: 250 }),
        (wanted, screen) => {
          const widths = columnWidths(wanted, screen);
          const all = (of: readonly number[]): number =>
            of.reduce((sum, width) => sum + width, GAP.length * (of.length - 1));
          expect(all(widths)).toBeLessThanOrEqual(screen);
          if (all(wanted) <= screen) expect(widths).toEqual(wanted);
          else expect(all(widths)).toBe(screen);
        },
      ),
    );
  });

  it('have at most 60 characters where there is no screen', () => {
    expect(columnWidths([10, 90], undefined)).toEqual([10, 60]);
  });
});

describe('a text that is cut', () => {
  it('is never wider than asked, and ends with an ellipsis', () => {
    expect(cutToWidth('過学習を防ぐ', 6)).toBe('過学…');
    expect(cutToWidth('過学習を防ぐ', 12)).toBe('過学習を防ぐ');
    expect(cutToWidth('overfitting', 5)).toBe('over…');
    expect(stringWidth(cutToWidth('👩‍🔬👩‍🔬👩‍🔬', 4))).toBeLessThanOrEqual(4);
  });
});

describe('a table', () => {
  it('is as wide as the screen at most', async () => {
    const terminal = fakeTerminal({ width: 40 });
    const long = 'a sentence that is far longer than the screen is wide';
    await printRows(terminal, 'table', {
      columns: ['n', 'quote', '論文'],
      rows: [[1, long, '過学習を防ぐ方法']],
    });
    const lines = terminal.written.out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBe(40);
    expect(lines[2]).toContain('…');
  });
});

describe('values in a table', () => {
  const node = (
    id: string,
    name: string,
  ): { id: string; labels: string[]; properties: { name: string } } => ({
    id,
    labels: ['Concept'],
    properties: { name },
  });

  it('are names, types, and paths with their arrows', () => {
    const based = { id: '7', type: 'BASED_ON', start: '1', end: '2', properties: {} };
    expect(briefText(node('1', 'muP'))).toBe('muP');
    expect(briefText(based)).toBe('[:BASED_ON]');
    expect(briefText({ nodes: [node('1', 'muP'), node('2', 'NTK')], relationships: [based] })).toBe(
      '(muP)-[:BASED_ON]->(NTK)',
    );
    expect(briefText({ nodes: [node('2', 'NTK'), node('1', 'muP')], relationships: [based] })).toBe(
      '(NTK)<-[:BASED_ON]-(muP)',
    );
    expect(briefText({ id: '3', labels: ['Thing'], properties: {} })).toBe(':Thing');
    expect(briefText([1, 'a\nb', null])).toBe('1, a b, ');
    expect(briefText({ a: 1 })).toBe('{"a":1}');
  });
});
