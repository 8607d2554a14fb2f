import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { marked } from 'marked';
import type { Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { exporterNamed, exporters } from '../../../src/exports/exporters.ts';
import { smallGraph } from '../../fixtures/small-graph.ts';
import { describeExporter, written } from '../../contracts/exporter.ts';

const only = (files: ReadonlyMap<string, string>): string => [...files.values()].join('');
const exported = (name: string): string => only(written(exporterNamed(name), smallGraph));

function parseXml(files: ReadonlyMap<string, string>): void {
  expect(XMLValidator.validate(only(files))).toBe(true);
}

const readers: Readonly<Record<string, (files: ReadonlyMap<string, string>) => void>> = {
  graphml: parseXml,
  gexf: parseXml,
  json: (files) => expect(JSON.parse(only(files))).toHaveProperty('relationships'),
  csv: (files) => {
    expect([...files.keys()]).toEqual(['nodes.csv', 'relationships.csv', 'claims.csv']);
    for (const text of files.values()) parseCsv(text, { columns: true });
  },
  bibtex: (files) => {
    const text = only(files);
    expect(text === '' ? [] : new Cite(text).data).toHaveLength(
      text.split('\n@').length - (text === '' ? 1 : 0),
    );
  },
  md: (files) => expect(marked.lexer(only(files)).length).toBeGreaterThan(0),
};

for (const exporter of exporters) {
  describeExporter({
    exporter,
    subgraph: smallGraph,
    parse: readers[exporter.name] ?? (() => expect.unreachable()),
  });
}

describe('exported files', () => {
  it('name the formats there are when asked for another', () => {
    expect(() => exporterNamed('pdf')).toThrow(
      expect.objectContaining({ code: 'ExportUnknown', hint: expect.stringContaining('graphml') }),
    );
  });

  it('hold every node and relationship in JSON, with properties in order of name', () => {
    const graph = JSON.parse(exported('json'));
    expect((graph.nodes as { id: string }[]).map((node) => node.id)).toEqual(
      smallGraph.nodes.map((node) => node.id),
    );
    expect(graph.relationships).toHaveLength(smallGraph.relationships.length);
    expect(Object.keys(graph.nodes[3].properties)).toEqual([
      'aliases',
      'generic',
      'id',
      'name',
      'paperCount',
      'x',
      'y',
    ]);
  });

  it('declare a GraphML attribute for every property, with its type', () => {
    const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
      exported('graphml'),
    );
    const types = new Map(
      xml.graphml.key.map((key: Record<string, string>) => [key['id'], key['attr.type']]),
    );
    expect([
      types.get('n_paperCount'),
      types.get('n_x'),
      types.get('n_generic'),
      types.get('n_name'),
    ]).toEqual(['long', 'double', 'boolean', 'string']);
    expect(xml.graphml.graph.edge).toHaveLength(smallGraph.relationships.length);
  });

  it('give Gephi names, positions and relationship types', () => {
    const graph = parseGexf(MultiDirectedGraph, exported('gexf'));
    expect(graph.getNodeAttributes('mix-ln')).toMatchObject({ label: 'Mix-LN', x: 1.5, y: -2 });
    expect(graph.size).toBe(smallGraph.relationships.length);
  });

  it('put each claim in CSV with its quote, citation key and year', () => {
    const claims: Record<string, string>[] = parseCsv(
      written(exporterNamed('csv'), smallGraph).get('claims.csv') ?? '',
      { columns: true },
    );
    expect(claims[0]).toMatchObject({
      type: 'OUTPERFORMS',
      subject: 'Mix-LN',
      object: 'Pre-LN',
      citationKey: 'nunez2024mixln',
      year: '2024',
      selfReported: 'true',
    });
  });

  it('mark a CSV cell that a spreadsheet would run', () => {
    const graph = {
      nodes: [{ id: 'x', labels: ['Entity'], properties: { name: '=HYPERLINK("http://x")' } }],
      relationships: [],
    };
    expect(written(exporterNamed('csv'), graph).get('nodes.csv')).toContain(`"'=HYPERLINK`);
  });

  it('keep a table row of Markdown whole when a quote holds pipes and stars', () => {
    const rows = marked
      .lexer(exported('md'))
      .flatMap((token) => (token.type === 'table' ? (token as Tokens.Table).rows : []));
    expect(rows).toHaveLength(2);
    const cells = rows[1]?.map((cell) => marked.parseInline(cell.text));
    expect(cells?.[0]).toBe('<strong>Mix-LN</strong> increases <strong>Pre-LN</strong> (5%, self-reported)');
    expect(cells?.[1]).toContain('improves *accuracy* by 5%');
  });

  it('write BibTeX under our citation keys, without losing accents or braces', () => {
    const entries = new Cite(exported('bibtex')).data;
    expect(entries.map((entry) => entry['citation-key'])).toEqual(['nunez2024mixln', 'second-look']);
    expect(entries[0]).toMatchObject({
      title: 'On Mix-LN & μP',
      DOI: '10.1/x_y',
      author: [{ family: 'Núñez', given: 'Ada' }],
    });
    expect(entries[1]).toMatchObject({ title: 'A second {look}' });
  });
});
