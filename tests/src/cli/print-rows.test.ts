import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseRowFormat, printRows } from '../../../src/cli/print-rows.ts';
import type { RowFormat } from '../../../src/cli/print-rows.ts';
import { fakeTerminal } from './fake-terminal.ts';

const rows = [
  ['μP', 2, null],
  ['a "quoted"\nline', 10, { id: 1 }],
] as const;

async function printed(format: RowFormat): Promise<string> {
  const terminal = fakeTerminal();
  await printRows(terminal, format, { columns: ['name', 'papers', 'more'], rows });
  return terminal.written.out;
}

describe('printed rows', () => {
  it('are one JSON array of objects', async () => {
    expect(JSON.parse(await printed('json'))).toEqual([
      { name: 'μP', papers: 2, more: null },
      { name: 'a "quoted"\nline', papers: 10, more: { id: 1 } },
    ]);
  });

  it('are an empty JSON array when there is none', async () => {
    const terminal = fakeTerminal();
    await printRows(terminal, 'json', { columns: ['a'], rows: [] });
    expect(terminal.written.out).toBe('[]\n');
  });

  it('are one JSON object a line', async () => {
    const lines = (await printed('ndjson')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).papers)).toEqual([2, 10]);
  });

  it('are CSV that another reader takes', async () => {
    expect(parseCsv(await printed('csv'))).toEqual([
      ['name', 'papers', 'more'],
      ['μP', '2', ''],
      ['a "quoted"\nline', '10', '{"id":1}'],
    ]);
  });

  it('are a table whose columns line up', async () => {
    expect(await printed('table')).toBe(
      [
        'name             papers  more',
        '---------------  ------  --------',
        'μP               2',
        'a "quoted" line  10      {"id":1}',
        '',
      ].join('\n'),
    );
  });

  it('name nodes and relationships in a table', async () => {
    const terminal = fakeTerminal();
    const node = { id: '1', labels: ['Entity', 'Method'], properties: { id: 'adam', name: 'Adam' } };
    const relationship = { id: '2', type: 'OUTPERFORMS', start: '1', end: '1', properties: {} };
    await printRows(terminal, 'table', { columns: ['a', 'r'], rows: [[node, [relationship, node]]] });
    expect(terminal.written.out.split('\n')[2]).toBe('Adam  [:OUTPERFORMS], Adam');
  });

  it('are refused in an unknown format, naming the known ones', () => {
    expect(() => parseRowFormat('xml')).toThrow(
      expect.objectContaining({ code: 'UsageInvalid', hint: expect.stringContaining('ndjson') }),
    );
  });
});
