import { describe, expect, it } from 'vitest';
import { library } from './small-library.ts';

describe('papers', () => {
  it('take title and abstract of the record with the longest abstract, and a stated year before an inferred one', () => {
    const graph = library([
      {
        title: 'On X',
        abstract: 'long abstract',
        entities: [],
        year: 2021,
        yearSource: 'inferred',
        doi: '10.1000/x',
      },
      { title: 'on x', abstract: 'short', entities: [], year: 2020, date: '2020-05', venue: 'V' },
    ]);
    expect(graph.nodes).toHaveLength(1);
    expect(graph.nodes[0]?.properties).toMatchObject({
      title: 'On X',
      abstract: 'long abstract',
      year: 2020,
      yearSource: 'stated',
      date: '2020-05',
      doi: '10.1000/x',
      venue: 'V',
    });
  });

  it('are written by authors in their order, one node an ORCID or a name', () => {
    const graph = library([
      { entities: [], authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek', orcid: '0000-0001' }] },
      {
        entities: [],
        authors: [{ name: 'B. Ek', orcid: 'https://orcid.org/0000-0001' }, { name: 'Lee, Ann' }],
      },
    ]);
    const authors = graph.nodes.filter(({ labels }) => labels[0] === 'Author');
    expect(authors.map(({ properties }) => String(properties['name'])).toSorted()).toEqual([
      'Ann Lee',
      'B. Ek',
    ]);
    expect(authors.every(({ id }) => /^a-[0-9a-f]{12}$/.test(id))).toBe(true);
    const positions = graph.relationships.map(({ properties }) => Number(properties['position']));
    expect(positions.toSorted((a, b) => a - b)).toEqual([1, 1, 2, 2]);
  });

  it('cite papers of the library by identifier or title, never themselves', () => {
    const graph = library([
      {
        title: 'A',
        entities: [],
        references: [
          'b!',
          'https://doi.org/10.1000/C',
          'A',
          'unknown',
          'https://export.arxiv.org/abs/1806.07572v2',
        ],
      },
      { title: 'B', entities: [] },
      { title: 'C', entities: [], doi: '10.1000/c' },
      { title: 'D', entities: [], arxivId: '1806.07572' },
    ]);
    expect(graph.relationships.filter(({ type }) => type === 'CITES')).toHaveLength(3);
  });
});
