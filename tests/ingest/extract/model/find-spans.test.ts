import { describe, expect, it } from 'vitest';
import {
  findSpans,
  MOST_WORDS,
  probabilityOf,
  SPAN_CLASSES,
} from '../../../../ingest/extract/model/find-spans.ts';
import type { SpanOptions } from '../../../../ingest/extract/model/find-spans.ts';
import { groupMentions } from '../../../../ingest/extract/model/group-mentions.ts';
import { knownNames } from '../../../../ingest/extract/model/known-names.ts';
import type { LexiconEntry } from '../../../../ingest/lexicons/lexicon.ts';
import { networkWords } from '../../../../ingest/extract/model/words.ts';

const entry: LexiconEntry = { name: 'Adam', type: 'Concept', aliases: [], generic: false };
const options: SpanOptions = { threshold: 0.4, allows: () => true };

/** Scores of a text in which the spans given have that probability of being a Method, and others none. */
function scoresOf(
  count: number,
  spans: readonly (readonly [first: number, last: number, p: number])[],
): Float32Array {
  const scores = new Float32Array(count * MOST_WORDS * SPAN_CLASSES);
  for (let at = 0; at < scores.length; at += SPAN_CLASSES) scores[at] = 20;
  for (const [first, last, p] of spans) {
    const at = (first * MOST_WORDS + last - first) * SPAN_CLASSES;
    scores.fill(-20, at, at + SPAN_CLASSES);
    scores[at] = Math.log(1 - p);
    scores[at + 1] = Math.log(p);
  }
  return scores;
}

function find(
  text: string,
  spans: readonly (readonly [first: number, last: number, p: number])[],
  more: Partial<SpanOptions> = {},
): readonly string[] {
  const words = networkWords(text, 0);
  return findSpans(words, scoresOf(words.length, spans), { ...options, ...more }).map(({ first, last }) =>
    text.slice(words[first]?.start, words[last]?.end),
  );
}

describe('findSpans', () => {
  it('takes what is likelier than the threshold, the likelier of two that overlap', () => {
    const spans = [
      [0, 0, 0.6],
      [0, 1, 0.8],
      [1, 2, 0.7],
      [3, 3, 0.39],
    ] as const;
    expect(find('deep neural tangent kernel', spans)).toEqual(['deep neural']);
  });

  it('takes no span over the end of a sentence, and none that is not allowed', () => {
    expect(find('Adam. Sgd', [[0, 2, 0.9]])).toEqual([]);
    expect(find('Adam Sgd', [[0, 0, 0.9]], { allows: (first) => first !== 0 })).toEqual([]);
  });

  it('takes a span that the lexicon knows at lower scores, and with its type', () => {
    const words = networkWords('fast Adam', 0);
    const known = knownNames([{ start: 5, end: 9, entry }], words, 8);
    const scores = scoresOf(2, []);
    scores.set([Math.log(0.8), -20, -20, -20, -20, Math.log(0.2)], MOST_WORDS * SPAN_CLASSES);
    expect(findSpans(words, scores, options)).toEqual([]);
    const [found] = findSpans(words, scores, { ...options, known });
    expect(found).toMatchObject({ first: 1, last: 1 });
    expect(found && probabilityOf(found)).toBeCloseTo(1.6 / 2.4, 5);
    expect(found?.classes[5]).toBeCloseTo(1.6 / 2.4, 5);
  });

  it('makes nothing of a name that begins or ends within a word', () => {
    const known = knownNames([{ start: 5, end: 8, entry }], networkWords('fast Adam', 0), 8);
    expect(known(1, 1)).toBeUndefined();
  });
});

describe('groupMentions', () => {
  const mention = (first: number, last: number): { first: number; last: number; classes: number[] } => ({
    first,
    last,
    classes: [0.1, 0.9, 0, 0, 0, 0],
  });

  it('puts plurals, hyphens and case together, and sums their classes', () => {
    const words = networkWords('Neural-Net or neural nets', 0);
    const groups = groupMentions([mention(0, 2), mention(4, 5)], words, []);
    expect(groups.map(({ mentions }) => mentions.length)).toEqual([2]);
    expect(groups[0]?.classes[1]).toBeCloseTo(1.8);
  });

  it('puts an abbreviation with the long form that defines it', () => {
    const text = 'neural tangent kernel (NTK), NTK';
    const definition = {
      long: { text: 'neural tangent kernel', start: 0, end: 21 },
      short: { text: 'NTK', start: 23, end: 26 },
    };
    const groups = groupMentions([mention(0, 2), mention(4, 4), mention(7, 7)], networkWords(text, 0), [
      definition,
    ]);
    expect(groups.map(({ mentions }) => mentions.length)).toEqual([3]);
  });
});
