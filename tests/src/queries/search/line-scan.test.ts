/** Scans over many short texts give what looking at each by itself gives. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTexts } from '../../../../src/domain/near-names.ts';
import { LineScan } from '../../../../src/queries/search/line-scan.ts';
import { NearWords } from '../../../../src/queries/search/near-words.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), maxLength: 6 });
const words = fc.array(word, { maxLength: 12 });

describe('a scan of lines', () => {
  it('finds every text that holds a piece, once and in order', () => {
    fc.assert(
      fc.property(words, word, (texts, piece) => {
        const wanted = texts.flatMap((text, place) => (piece !== '' && text.includes(piece) ? [place] : []));
        expect([...new LineScan(texts).holding(piece)]).toEqual(wanted);
      }),
    );
  });

  it('finds every text that begins with a piece', () => {
    fc.assert(
      fc.property(words, word, (texts, piece) => {
        const wanted = texts.flatMap((text, place) => (text.startsWith(piece) ? [place] : []));
        expect([...new LineScan(texts).beginningWith(piece)]).toEqual(wanted);
      }),
    );
  });
});

describe('near words', () => {
  it('are those that all edits are counted for', () => {
    const longer = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      minLength: 3,
      maxLength: 10,
    });
    fc.assert(
      fc.property(fc.array(longer, { maxLength: 30 }), longer, (known, typed) => {
        expect(new NearWords(known).near(typed, 5)).toEqual(nearestTexts(typed, known, 5));
      }),
    );
  });
});
