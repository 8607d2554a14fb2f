/** Our figures are those of gold/score.py, to the digit. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AnnotatedEntity,
  AnnotatedPaper,
  AnnotatedRelation,
} from '../../../ingest/evaluate/annotated-paper.ts';
import { evaluate } from '../../../ingest/evaluate/evaluate.ts';
import { readGold, toPaper } from '../../../ingest/evaluate/read-annotations.ts';
import { scorecardJson } from '../../../ingest/evaluate/to-json.ts';
import { rulesExtractor } from '../../../ingest/extract/rules/rules-extractor.ts';
import { readLexicon } from '../../../ingest/lexicons/lexicon.ts';
import { paperText } from '../../../src/domain/record.ts';
import { EFFECTS, ENTITY_TYPES, RELATION_TYPES, ROLES } from '../../../src/domain/schema.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';
import { scoreWithPython } from './score-py.ts';
import type { ScoreCase } from './score-py.ts';

const goldFile = (set: string, part: string): string => sharedPath('gold', `${set}.${part}.jsonl`);
const read = async (set: string): Promise<Omit<ScoreCase, 'predicted'>> => {
  const { gold, inputs } = await readGold(goldFile(set, 'gold'), goldFile(set, 'input'));
  return { gold, inputs: inputs.map(({ id, title, abstract }) => ({ id, title, abstract: abstract ?? '' })) };
};

function ourFigures({ inputs, gold, predicted }: ScoreCase): Record<string, unknown> {
  const texts = new Map(inputs.map((input) => [input.id, paperText(input)]));
  const byId = new Map(predicted.map((paper) => [paper.id, paper]));
  return scorecardJson(evaluate({ gold, texts }, byId).scorecard);
}

type Figures = Record<string, Record<string, unknown> | undefined>;

/** Every key of score.py's answer; the mean F1 of effects within a tenth, as score.py adds it up in the order of a set. */
function expectSame(cases: readonly ScoreCase[]): void {
  for (const [at, theirs] of scoreWithPython(cases).entries()) {
    const ours = ourFigures(cases[at] ?? { inputs: [], gold: [], predicted: [] });
    const effect = (figures: Record<string, unknown>): Record<string, unknown> =>
      (figures['attributes'] as Figures | undefined)?.['effect'] ?? {};
    const mean = (figures: Record<string, unknown>): number => Number(effect(figures)['macro_f1'] ?? 0);
    expect(Math.abs(mean(ours) - mean(theirs))).toBeLessThan(0.11);
    const withoutMean = (figures: Record<string, unknown>): unknown => {
      const attributes = figures['attributes'] as Figures | undefined;
      const { macro_f1: _, ...rest } = attributes?.['effect'] ?? {};
      return attributes === undefined ? figures : { ...figures, attributes: { ...attributes, effect: rest } };
    };
    expect(withoutMean(ours)).toMatchObject(withoutMean(theirs) as object);
  }
}

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const typeName = pick(ENTITY_TYPES.map((row) => row.name));
const relationName = pick(RELATION_TYPES.map((row) => row.name));

/** A stretch of a text, often of whole words. */
const stretch = (text: string): fc.Arbitrary<string> => {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const run = fc
    .tuple(fc.nat({ max: Math.max(0, words.length - 1) }), fc.integer({ min: 1, max: 3 }))
    .map(([at, length]) => words.slice(at, at + length).join(' '));
  const cut = fc
    .tuple(fc.nat({ max: text.length }), fc.integer({ min: 1, max: 12 }))
    .map(([at, length]) => text.slice(at, at + length).toWellFormed());
  return fc.oneof(run, cut);
};

const entityOf = (text: string): fc.Arbitrary<AnnotatedEntity> =>
  fc.record({
    name: stretch(text),
    type: typeName,
    role: fc.option(pick(ROLES.map((row) => row.name))),
    mentions: fc.array(stretch(text), { minLength: 1, maxLength: 3 }),
  });

const attributesOf = (text: string): fc.Arbitrary<Partial<AnnotatedRelation>> =>
  fc.record(
    {
      effect: fc.option(pick(EFFECTS)),
      hedged: fc.boolean(),
      qualified: fc.boolean(),
      quantity: fc.option(fc.oneof(stretch(text), pick(['2.5x', '2.50 times', '1,000', '1000', '5.55%']))),
      selfReported: fc.boolean(),
    },
    { requiredKeys: [] },
  );

const relationOf = (text: string, names: readonly string[]): fc.Arbitrary<AnnotatedRelation> =>
  fc
    .tuple(pick(names), relationName, pick(names), attributesOf(text))
    .map(([head, type, tail, attributes]) => ({ head, type, tail, ...attributes }));

/** A paper as an extractor might get it wrong: entities and relations lost, retyped, turned round, invented. */
const perturbed = (paper: AnnotatedPaper, text: string): fc.Arbitrary<AnnotatedPaper> =>
  fc
    .tuple(
      fc.array(fc.nat({ max: 9 }), { minLength: paper.entities.length, maxLength: paper.entities.length }),
      fc.array(entityOf(text), { maxLength: 4 }),
      fc.array(fc.nat({ max: 9 }), { minLength: paper.relations.length, maxLength: paper.relations.length }),
      typeName,
      relationName,
      attributesOf(text),
    )
    .chain(([keep, invented, keepRelation, type, kind, attributes]) => {
      const entities = [
        ...paper.entities.flatMap((entity, at): AnnotatedEntity[] => {
          const change = keep[at] ?? 9;
          if (change === 0) return [];
          if (change === 1) return [{ ...entity, type }];
          if (change === 2) return [{ ...entity, name: entity.mentions.at(-1) ?? entity.name, role: null }];
          if (change === 3) return [{ ...entity, mentions: entity.mentions.slice(0, 1), role: 'uses' }];
          return [entity];
        }),
        ...invented,
      ];
      const relations = paper.relations.flatMap((relation, at): AnnotatedRelation[] => {
        const change = keepRelation[at] ?? 9;
        if (change === 0) return [];
        if (change === 1) return [{ ...relation, head: relation.tail, tail: relation.head }];
        if (change === 2) return [{ ...relation, type: kind }];
        if (change === 3) return [{ ...relation, ...attributes }];
        return [relation];
      });
      const names = entities.map((entity) => entity.name);
      const more = names.length === 0 ? fc.constant([]) : fc.array(relationOf(text, names), { maxLength: 4 });
      return more.map((added) => ({ id: paper.id, entities, relations: [...relations, ...added] }));
    });

/** Cases of a generator, drawn once: Python runs once for all of them. */
const sample = (cases: fc.Arbitrary<ScoreCase>, numRuns: number): ScoreCase[] =>
  fc.sample(cases, { numRuns, seed: 8 });

describe.skipIf(!sharedIsHere)('the figures of gold/score.py (needs ../shared and python3)', () => {
  it('are ours on gold papers that were perturbed', async () => {
    const { inputs, gold } = await read('dev');
    const papers = fc.array(fc.nat({ max: gold.length - 1 }), { minLength: 1, maxLength: 6 });
    const cases = papers.chain((places): fc.Arbitrary<ScoreCase> => {
      const drawn = [...new Set(places)].flatMap((at) => gold.slice(at, at + 1));
      const textOf = ({ id }: AnnotatedPaper): string =>
        paperText(inputs.find((input) => input.id === id) ?? { title: '' });
      const wrong = drawn.map((paper) => perturbed(paper, textOf(paper)));
      return fc.tuple(...wrong).map((predicted) => ({ inputs, gold: drawn, predicted }));
    });
    expectSame(sample(cases, 150));
  });

  it('are ours on arbitrary texts and annotations', () => {
    const piece = pick([
      'a',
      'A',
      'b c',
      'SGD',
      '-',
      ' ',
      '. ',
      'é',
      'µ',
      '𝔸',
      'ß',
      'İ',
      '10',
      '1,000',
      '\n',
      '(',
      "'",
    ]);
    const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''));
    const paper = (id: string, whole: string): fc.Arbitrary<AnnotatedPaper> =>
      fc.array(entityOf(whole), { minLength: 1, maxLength: 6 }).chain((entities) => {
        const names = entities.map((entity) => entity.name);
        return fc
          .array(relationOf(whole, names), { maxLength: 6 })
          .map((relations) => ({ id, entities, relations }));
      });
    const cases = fc.tuple(text, text).chain(([title, abstract]): fc.Arbitrary<ScoreCase> => {
      const whole = `${title}\n${abstract}`;
      return fc.tuple(paper('p', whole), paper('p', whole)).map(([gold, predicted]) => ({
        inputs: [{ id: 'p', title, abstract }],
        gold: [gold],
        predicted: [predicted],
      }));
    });
    expectSame(sample(cases, 600));
  });

  it.each(['dev', 'train'])(
    'are ours on what the rules read of %s, and on gold itself',
    async (set) => {
      const { inputs, gold } = await read(set);
      const extractor = rulesExtractor({ lexicon: readLexicon() });
      const some = set === 'dev' ? inputs : inputs.slice(0, 40);
      const predicted = await Promise.all(some.map(async (input) => toPaper(await extractor.extract(input))));
      expectSame([
        { inputs, gold, predicted },
        { inputs, gold, predicted: gold },
        { inputs, gold, predicted: [] },
      ]);
    },
    120_000,
  );
});
