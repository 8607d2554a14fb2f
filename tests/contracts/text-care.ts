/** What embarrasses an extractor, each on sentences of our own: a suite that every extractor of the product runs through. */

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../ingest/extract/extractor.ts';
import type { Extraction } from '../../src/domain/extraction.ts';
import type { ShippedExtractor } from '../fixtures/extractors.ts';
import { expectWellFormed } from './extractor.ts';
import { NAME_CASES } from './text-care-names.ts';
import { STATEMENT_CASES } from './text-care-statements.ts';

export interface NameCase {
  readonly claim: string;
  readonly title?: string;
  readonly abstract: string;
  /** Surfaces that are mentions of an entity; those in one list are of one entity. */
  readonly mentions?: readonly (readonly string[])[];
  /** Surfaces that no mention has, nor a part of one. */
  readonly absent?: readonly string[];
  /** Surfaces that are mentions of entities of their own. */
  readonly apart?: readonly string[];
  /** By surface the name of its entity. */
  readonly names?: Readonly<Record<string, string>>;
  /** The surface of what the paper introduces. */
  readonly introduces?: string;
}

export interface StatementCase {
  readonly claim: string;
  readonly title?: string;
  readonly abstract: string;
  /** `head TYPE tail` by surfaces, with the attributes that it must have. */
  readonly states?: readonly (readonly [statement: string, attributes?: Readonly<Record<string, unknown>>])[];
  /** `head TYPE tail`; with `*` for any type. */
  readonly statesNot?: readonly string[];
}

export interface TextCareContract extends ShippedExtractor {
  /** Claims of cases that this extractor is known to fail: the suite says so when one holds at last. */
  readonly gaps: readonly string[];
}

export function describeTextCare({ name, open, gaps }: TextCareContract): void {
  describe(`text care of the extractor ${name}`, () => {
    let extractor: Extractor;
    beforeAll(async () => {
      extractor = await open();
    });
    afterAll(() => extractor.close());
    const read = ({ title = 'On things', abstract }: NameCase | StatementCase): Promise<Extraction> =>
      extractor.extract({ id: 'p', title, abstract });
    const test = (claim: string): typeof it | typeof it.fails => (gaps.includes(claim) ? it.fails : it);

    for (const each of NAME_CASES)
      test(each.claim)(each.claim, async () => {
        expectNames(each, await read(each));
      });
    for (const each of STATEMENT_CASES)
      test(each.claim)(each.claim, async () => {
        expectStatements(each, await read(each));
      });

    it('points into the original text, however it is damaged', async () => {
      await fc.assert(
        fc.asyncProperty(damagedText, damagedText, async (title, abstract) => {
          const paper = { id: 'p', title, abstract };
          expectWellFormed(paper, await extractor.extract(paper));
        }),
        { numRuns: DAMAGED_TEXTS },
      );
    }, 60_000);

    it('has no gap that is no case', () => {
      const claims = [...NAME_CASES, ...STATEMENT_CASES].map(({ claim }) => claim);
      expect(gaps.filter((claim) => !claims.includes(claim))).toEqual([]);
      expect(new Set(claims).size).toBe(claims.length);
    });
  });
}

const DAMAGED_TEXTS = 60;

/** A text of the cases in which stretches were cut out, doubled, or replaced by what damages texts. */
const damagedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...[...NAME_CASES, ...STATEMENT_CASES].map(({ abstract }) => abstract)),
    fc.array(
      fc.record({
        at: fc.nat(400),
        length: fc.nat(12),
        put: fc.constantFrom(
          '',
          ' ',
          '\n',
          '\u0000',
          '\uFFFD',
          '\u00AD',
          '\u200B',
          '\u0301',
          '\uD83D\uDE00',
          '\uD835\uDD38',
          '\\',
          '\\alpha ',
          "\\'e",
          '$',
          '{',
          '(',
          ')',
          '-',
          '—',
          '. ',
          'mathcal',
          'ﬁ',
          'İ',
          'μ',
          'et al.',
          'https://a.b/c',
          ' (XYZ) ',
        ),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce(
      (damaged, { at, length, put }) => damaged.slice(0, at) + put + damaged.slice(at + length),
      text,
    ),
  );

function expectNames(each: NameCase, { entities }: Extraction): void {
  const surfaces = entities.map((entity) => entity.mentions.map((mention) => mention.text));
  const holder = (surface: string): number => surfaces.findIndex((own) => own.includes(surface));
  for (const together of each.mentions ?? []) {
    const first = surfaces[holder(together[0] ?? '')];
    expect(first ?? `none of ${JSON.stringify(surfaces)}`).toEqual(expect.arrayContaining([...together]));
  }
  const words = (text: string): string => ` ${text.toLowerCase()} `;
  for (const surface of each.absent ?? [])
    expect(surfaces.flat().filter((own) => words(own).includes(words(surface)))).toEqual([]);
  const holders = (each.apart ?? []).map(holder);
  expect(holders).not.toContain(-1);
  expect(new Set(holders).size).toBe(holders.length);
  for (const [surface, name] of Object.entries(each.names ?? {}))
    expect(entities[holder(surface)]?.name).toBe(name);
  if (each.introduces !== undefined) expect(entities[holder(each.introduces)]?.role).toBe('introduces');
}

function expectStatements(each: StatementCase, { entities, relations }: Extraction): void {
  const surfacesOf = (name: string): readonly string[] =>
    entities.find((entity) => entity.name === name)?.mentions.map((mention) => mention.text) ?? [];
  const found = (statement: string): Extraction['relations'] => {
    const [, head = '', type = '', tail = ''] = /^(.+) ([A-Z_]{4,}|\*) (.+)$/.exec(statement) ?? [];
    return relations.filter(
      (relation) =>
        (type === '*' || relation.type === type) &&
        surfacesOf(relation.head).includes(head) &&
        surfacesOf(relation.tail).includes(tail),
    );
  };
  const all = relations.map(({ head, type, tail }) => `${head} ${type} ${tail}`);
  for (const [statement, attributes = {}] of each.states ?? []) {
    const [relation] = found(statement);
    expect(relation === undefined ? all : [statement]).toContain(statement);
    expect(relation).toMatchObject(attributes);
  }
  for (const statement of each.statesNot ?? [])
    expect(found(statement).map(({ head, type, tail }) => `${head} ${type} ${tail}`)).toEqual([]);
}
