/** What every export format must do; `parse` is a reader of the format that is not ours. */

import { describe, expect, it } from 'vitest';
import type { Exporter } from '../../src/exports/exporter.ts';
import type { Subgraph } from '../../src/domain/subgraph.ts';

export interface ExporterContract {
  readonly exporter: Exporter;
  readonly subgraph: Subgraph;
  /** Throws where the format's own rules are broken. */
  readonly parse: (files: ReadonlyMap<string, string>) => void;
}

const empty: Subgraph = { nodes: [], relationships: [] };

const hostile: Subgraph = {
  nodes: [
    {
      id: 'p-000000000000',
      labels: ['Paper'],
      properties: {
        id: 'p-000000000000',
        title: `<a> & "b", 'c' {d} \\e % $f_i$ | #`,
        citationKey: 'x2020y',
        year: 2020,
      },
    },
    {
      id: 'mu-p',
      labels: ['Entity', 'Concept'],
      properties: {
        id: 'mu-p',
        name: '=μP\n"𝔸"',
        aliases: ['a;b', 'c,d', '\u0007'],
        generic: false,
        specificity: 0.5,
      },
    },
  ],
  relationships: [
    {
      type: 'MENTIONS',
      start: 'p-000000000000',
      end: 'mu-p',
      properties: { starts: [0, 4], texts: ['μP', ']]>'] },
    },
  ],
};

export function describeExporter({ exporter, subgraph, parse }: ExporterContract): void {
  describe(`exporter ${exporter.name}`, () => {
    for (const [what, graph] of [
      ['a graph', subgraph],
      ['an empty graph', empty],
      ['a graph of hostile text', hostile],
    ] as const) {
      it(`writes ${what} so that another reader of the format takes it`, () => {
        parse(written(exporter, graph));
      });

      it(`writes ${what} to the same bytes twice`, () => {
        expect(written(exporter, graph)).toEqual(written(exporter, graph));
      });
    }
  });
}

export function written(exporter: Exporter, subgraph: Subgraph): ReadonlyMap<string, string> {
  return new Map(exporter.files(subgraph).map((file) => [file.name, [...file.pieces].join('')]));
}
