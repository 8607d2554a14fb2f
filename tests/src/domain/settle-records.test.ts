/** Which records are one paper, and what the paper is called. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../src/domain/order.ts';
import type { PaperRecord, StoredRecord } from '../../../src/domain/record.ts';
import { settleRecords } from '../../../src/domain/settle-records.ts';
import { anyNewRecords } from '../../fixtures/arbitrary-papers.ts';

function settled(...records: readonly PaperRecord[]): readonly StoredRecord[] {
  return settleRecords(
    [],
    records.map((record, index) => ({ source: `jsonl:${index}`, record })),
  );
}

function papers(records: readonly StoredRecord[]): number {
  return new Set(records.map((record) => record.paperId)).size;
}

/** Which records are together, without the names of the papers. */
function partition(records: readonly StoredRecord[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { paperId, hash } of records) listOf(groups, paperId).push(hash);
  return [...groups.values()].map((hashes) => hashes.toSorted().join(' ')).toSorted();
}

describe('settleRecords', () => {
  for (const [what, same, ...records] of [
    ['titles agree but for case, accents and punctuation', true, { title: 'On Adäm' }, { title: 'on adam!' }],
    ['titles differ', false, { title: 'On Adam' }, { title: 'On AdamW' }],
    [
      'a DOI agrees',
      true,
      { title: 'A', doi: '10.1000/X' },
      { title: 'B', doi: 'https://doi.org/10.1000/x' },
    ],
    [
      'versions of a preprint',
      true,
      { title: 'A', arxivId: '1806.07572v1' },
      { title: 'B', arxivId: 'arXiv:1806.07572v2' },
    ],
    [
      'a preprint by its DOI',
      true,
      { title: 'A', arxivId: '1806.07572' },
      { title: 'B', doi: '10.48550/arXiv.1806.07572' },
    ],
    [
      'an arXiv id is copied with its class, or from the export address',
      true,
      { title: 'A', arxivId: '1806.07572 [cs.LG]' },
      { title: 'B', arxivId: 'https://export.arxiv.org/abs/1806.07572v3' },
    ],
    [
      'a preprint is given by the address of its DOI',
      true,
      { title: 'A', arxivId: 'math.GT/0309136' },
      { title: 'B', doi: 'https://doi.org/10.48550/arXiv.math.GT/0309136v2' },
    ],
    [
      'a sentence ends after the DOI',
      true,
      { title: 'A', doi: 'see doi: 10.1000/X.' },
      { title: 'B', doi: '10.1000/x' },
    ],
    ['one title with two DOIs', false, { title: 'A', doi: '10.1000/x' }, { title: 'A', doi: '10.1000/y' }],
    [
      'one title with a DOI and an arXiv id',
      true,
      { title: 'A', doi: '10.1000/x' },
      { title: 'A', arxivId: '1806.07572' },
    ],
    ['first authors differ', false, by('A', 'Ann Lee'), by('A', 'Ann Kim')],
    ['an initial stands for a name', true, by('A', 'Ann Lee'), by('A', 'Lee, A.')],
    ['family names come first', true, by('A', 'Zhang Wei'), by('A', 'Wei Zhang')],
    ['one has no author', true, by('A', 'Ann Lee'), { title: 'A' }],
  ] as const) {
    it(`makes ${same ? 'one paper' : 'two papers'} where ${what}`, () => {
      expect(papers(settled(...records))).toBe(same ? 1 : 2);
    });
  }

  it('joins a record without identifier to the same-titled paper with the smallest one, whenever it comes', () => {
    const bare = { source: 'a', record: { title: 'A' } };
    const large = { source: 'a', record: { title: 'A', doi: '10.1000/y' } };
    const small = { source: 'a', record: { title: 'A', doi: '10.1000/x' } };
    const late = settleRecords(settleRecords(settleRecords([], [bare]), [large]), [small]);
    const paperOf = (doi: string | undefined): string | undefined =>
      late.find((entry) => entry.record.doi === doi)?.paperId;
    expect(paperOf(undefined)).toBe(paperOf('10.1000/x'));
    expect(paperOf(undefined)).not.toBe(paperOf('10.1000/y'));
  });

  it('groups the same way in any order and in any batches', () => {
    fc.assert(
      fc.property(anyNewRecords, fc.nat(12), (arriving, cut) => {
        const atOnce = partition(settleRecords([], arriving));
        const first = settleRecords([], arriving.slice(0, cut));
        expect(partition(settleRecords(first, arriving.slice(cut)))).toEqual(atOnce);
        expect(partition(settleRecords([], arriving.toReversed()))).toEqual(atOnce);
      }),
    );
  });

  it('groups what is left of a paper as if the rest had never been there', () => {
    fc.assert(
      fc.property(anyNewRecords, fc.nat(12), (arriving, out) => {
        const rest = arriving.filter((_, index) => index !== out);
        const left = new Set(settleRecords([], rest).map((entry) => entry.hash));
        const remaining = settleRecords([], arriving).filter((entry) => left.has(entry.hash));
        expect(partition(settleRecords(remaining, []))).toEqual(partition(settleRecords([], rest)));
      }),
    );
  });

  it('gives ids and citation keys once: every paper its own, and the same when it runs again', () => {
    fc.assert(
      fc.property(anyNewRecords, anyNewRecords, (arriving, later) => {
        const first = settleRecords([], arriving);
        expect(settleRecords(first, arriving)).toEqual(first);
        const both = settleRecords(first, later);
        for (const name of ['paperId', 'citationKey'] as const) {
          const pairs = new Set(both.map((entry) => `${entry.paperId} ${entry[name]}`));
          expect(pairs.size).toBe(new Set(both.map((entry) => entry[name])).size);
          expect(pairs.size).toBe(papers(both));
        }
      }),
    );
  });

  it('makes the id of the normalized title, and adds the identifier to the second paper of a title', () => {
    const [bare] = settled({ title: 'Mix-LN: Unleashing!' });
    expect(bare?.paperId).toMatch(/^p-[0-9a-f]{12}$/);
    expect(settled({ title: 'mix ln unleashing' })[0]?.paperId).toBe(bare?.paperId);
    const ids = settled({ title: 'A', doi: '10.1000/x' }, { title: 'A', doi: '10.1000/y' }).map(
      (entry) => entry.paperId,
    );
    expect(ids.toSorted()[1]).toBe(`${ids.toSorted()[0]}-10-1000-y`);
  });

  it('makes citation keys of author, year and title, or of the title alone', () => {
    const keys = (record: PaperRecord): string | undefined => settled(record)[0]?.citationKey;
    const title = 'Neural Tangent Kernel: Convergence';
    expect(keys({ title, year: 2018, authors: [{ name: 'Arthur Jacot' }] })).toBe('jacot2018neural');
    expect(keys({ title: 'Mix-LN: Unleashing the Power' })).toBe('mixln-unleashing');
    expect(keys({ title: '注意', authors: [{ name: '张伟' }] })).toBe('paper');
  });

  it('knows a record again whatever the order of its keys', () => {
    const [a] = settled({ title: 'A', year: 2020 });
    const [b] = settled({ year: 2020, title: 'A' });
    expect(a?.hash).toBe(b?.hash);
  });
});

function by(title: string, name: string): PaperRecord {
  return { title, authors: [{ name }] };
}
