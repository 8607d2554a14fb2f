import { describe, expect, it } from 'vitest';
import { placeRelation } from '../../../../ingest/extract/attributes/relation-place.ts';
import { sentencesOf } from '../../../../src/domain/sentences.ts';

const abstract = 'Foo is old. Foo and then Foo beats Bar. It beats Baz.';
const text = `\n${abstract}`;
const every = (name: string): { start: number; end: number }[] =>
  [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length }));
const place = (head: string, tail: string, quote: string): readonly string[] => {
  const start = text.indexOf(quote);
  const found = placeRelation({
    type: 'OUTPERFORMS',
    text,
    sentences: sentencesOf('', abstract),
    evidence: { start, end: start + quote.length },
    heads: every(head),
    tails: every(tail),
    tailType: 'Method',
  });
  const { sentence } = found;
  return [text.slice(sentence.start, sentence.end), text.slice(found.head.start, found.tail.end)];
};

describe('where a relation is stated', () => {
  it('is the sentence of its evidence, and in it the mentions nearest to each other', () => {
    expect(place('Foo', 'Bar', 'Foo and then Foo beats Bar')).toEqual([
      'Foo and then Foo beats Bar.',
      'Foo beats Bar',
    ]);
  });

  it('begins with the evidence where the sentence does not name the head', () => {
    expect(place('Foo', 'Baz', 'It beats Baz')).toEqual(['It beats Baz.', 'It beats Baz']);
  });

  it('ends with the evidence where nothing names the tail', () => {
    expect(place('Foo', 'Qux', 'Foo is old')[1]).toBe('Foo is old');
  });
});
