/** Full-text search through the procedures: what matches, and in which order. */

import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/engine/database.ts';

async function namesFor(query: string): Promise<string[]> {
  let time = 0;
  const database = openDatabase({ now: () => (time += 1), random: () => 0.5 });
  await database.write(`CREATE (:Paper {name: 'a', title: 'Graph neural networks', abstract: 'We learn on graphs.'}),
    (:Paper {name: 'b', title: 'Neural machine translation', abstract: 'Attention, graphs and graphs again.'}),
    (:Paper {name: 'c', title: 'Sorting'}), (:Note {name: 'd', title: 'Graph notes'}), (:Other {name: 'e', title: 'Graph'})`);
  await database.write('CREATE FULLTEXT INDEX papers FOR (n:Paper|Note) ON EACH [n.title, n.abstract]');
  const { rows } = await database.read(
    "CALL db.index.fulltext.queryNodes('papers', $query) YIELD node, score RETURN node.name, score",
    { query },
  );
  const scores = rows.map((row) => row[1] as number);
  expect(scores).toEqual(scores.toSorted((x, y) => y - x));
  return rows.map((row) => row[0] as string);
}

describe('full-text search', () => {
  it('finds a term in any property, in any case, on the labels of the index', async () => {
    expect((await namesFor('GRAPH')).toSorted()).toEqual(['a', 'd']);
    expect((await namesFor('graphs')).toSorted()).toEqual(['a', 'b']);
  });
  it('takes terms as alternatives unless AND joins them', async () => {
    expect((await namesFor('neural sorting')).toSorted()).toEqual(['a', 'b', 'c']);
    expect(await namesFor('neural AND graph')).toEqual(['a']);
    expect(await namesFor('+neural -graph')).toEqual(['b']);
    expect(await namesFor('neural NOT translation')).toEqual(['a']);
  });
  it('reads phrases, prefixes, fuzzy terms, fields and brackets', async () => {
    expect(await namesFor('"neural networks"')).toEqual(['a']);
    expect(await namesFor('transl*')).toEqual(['b']);
    expect(await namesFor('sortng~')).toEqual(['c']);
    expect(await namesFor('title:graphs')).toEqual([]);
    expect(await namesFor('(sorting OR translation) AND neural')).toEqual(['b']);
  });
  it('refuses what does not close', async () => {
    await expect(namesFor('(a')).rejects.toThrow('parse');
  });
});
