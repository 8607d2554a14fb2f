import { describe, expect, it } from 'vitest';
import { completeElided } from '../../../../ingest/extract/text-care/complete-elided.ts';
import { completionsOf, elidedPairs } from '../../../../ingest/extract/text-care/elided-pairs.ts';
import type { LexiconEntry } from '../../../../ingest/lexicons/lexicon.ts';
import type { ExtractedEntity, Extraction } from '../../../../src/domain/extraction.ts';

const entry = (name: string, ...aliases: string[]): LexiconEntry => ({
  name,
  type: 'Concept',
  aliases,
  generic: false,
});
const completions = completionsOf([
  entry('zonal hop kernel', 'ZHK'),
  entry('maximal leap rule'),
  entry('deep odd net'),
  entry('deep odd set'),
  entry('first even net'),
  entry('first even'),
]);
const pairs = (text: string): string[] =>
  elidedPairs(text, completions).map(({ names }) => names.map(({ entry: { name } }) => name).join(' + '));

describe('elided pairs', () => {
  it.each([
    'The "zonal hop" and "maximal leap" limits.',
    'Zonal-hop and maximal leap limits.',
    'zonal hop or maximal leap limits',
  ])('are found in %s', (text) => {
    expect(pairs(text)).toEqual(['zonal hop kernel + maximal leap rule']);
  });

  it.each([
    ['nothing is shared', 'the zonal hop and maximal leap.'],
    ['a half goes on in two ways', 'the deep odd and maximal leap limits'],
    ['a half is a name itself', 'the first even and maximal leap limits'],
    ['both halves are one', 'the zonal hop and zonal hop limits'],
    ['one is no name', 'the quick and maximal leap limits'],
  ])('are none where %s', (_, text) => {
    expect(pairs(text)).toEqual([]);
  });
});

describe('completing elided pairs', () => {
  const text = 'FooNet reaches the "zonal hop" and "maximal leap" limits.';
  const entity = (name: string, surface = name): ExtractedEntity => {
    const start = text.indexOf(surface);
    return {
      name,
      type: 'Concept',
      role: 'studies',
      confidence: 0.9,
      mentions: [{ text: surface, start, end: start + surface.length }],
    };
  };
  const complete = (...entities: ExtractedEntity[]): Extraction =>
    completeElided(
      text,
      {
        id: 'p',
        entities,
        relations: entities.slice(1, 2).map((tail) => ({
          head: 'FooNet',
          type: 'AFFECTS',
          tail: tail.name,
          confidence: 0.5,
          evidence: { text, start: 0, end: text.length },
          selfReported: false,
        })),
      },
      completions,
    );

  it('adds both names where no entity stands there', () => {
    expect(complete(entity('FooNet')).entities.slice(1)).toMatchObject([
      { name: 'zonal hop kernel', confidence: 0.45, mentions: [{ text: 'zonal hop' }] },
      { name: 'maximal leap rule', confidence: 0.45, mentions: [{ text: 'maximal leap' }] },
    ]);
  });

  it('gives a half that was found its whole name, less surely, and the other what is said of it', () => {
    const { entities, relations } = complete(entity('FooNet'), entity('zonal hop'));
    expect(entities[1]).toMatchObject({ name: 'zonal hop kernel', confidence: 0.45 });
    expect(relations).toMatchObject([
      { head: 'FooNet', tail: 'zonal hop kernel', confidence: 0.5 },
      { head: 'FooNet', tail: 'maximal leap rule', confidence: 0.3 },
    ]);
  });

  it('takes an entity of both halves, or of one with the shared word, apart', () => {
    const whole = entity('zonal hop" and "maximal leap" limits');
    const [first, second] = ['zonal hop', 'maximal leap'].map((half) => ({
      mentions: [{ text: half, start: text.indexOf(half), end: text.indexOf(half) + half.length }],
    }));
    expect(complete(entity('FooNet'), whole).entities.slice(1)).toMatchObject([first, second]);
    const right = entity('maximal leap" limits');
    expect(
      complete(entity('FooNet'), right).entities.find(({ name }) => name === 'maximal leap rule'),
    ).toMatchObject(second ?? {});
  });

  it('leaves an entity alone that goes beyond the pair', () => {
    const wide = entity('the "zonal hop', 'the "zonal hop');
    expect(complete(entity('FooNet'), wide).entities[1]).toBe(wide);
  });
});
