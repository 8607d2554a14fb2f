import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText } from '../../../../ingest/extract/rules/words.ts';
import { sentencesOf } from '../../../../src/domain/sentences.ts';

const boundsOf = (title: string, abstract: string): readonly (readonly [number, number])[] =>
  readText({ id: 'p', title, abstract }).sentences.map(({ start, end }) => [start, end]);

it.each([
  ['a line is broken', 'We train\n\nnetworks by Adam. It works.'],
  ['an abbreviation stands before a name', 'It beats SGD (cf. Adam) on MNIST vs. CIFAR. It works.'],
  ['a sentence begins with a number', 'It works. 2 layers suffice.'],
])('has the sentences that roles are quoted in where %s', (_, abstract) => {
  expect(boundsOf('A title. In two', abstract)).toEqual(
    sentencesOf('A title. In two', abstract).map(({ start, end }) => [start, end]),
  );
});

it('has the sentences that roles are quoted in, whatever the text', () => {
  const piece = fc.constantFrom(
    'We',
    ' train',
    '\n',
    '. ',
    '? ',
    'e.g. ',
    'Adam',
    ' 2.5',
    '"',
    ' (a)',
    '...',
    ' 𝔸',
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      expect(boundsOf(title, abstract)).toEqual(
        sentencesOf(title, abstract).map(({ start, end }) => [start, end]),
      );
    }),
    { numRuns: 200 },
  );
});

it('tags the words behind a place where compromise would cut the sentence', () => {
  const { sentences } = readText({ id: 'p', title: 'T', abstract: 'We train\nlarge networks quickly.' });
  const tagsOf = (text: string): ReadonlySet<string> | undefined =>
    sentences[1]?.words.find((word) => word.text === text)?.tags;
  expect(sentences).toHaveLength(2);
  expect(tagsOf('networks')?.has('Noun')).toBe(true);
  expect(tagsOf('quickly')?.has('Adverb')).toBe(true);
});
