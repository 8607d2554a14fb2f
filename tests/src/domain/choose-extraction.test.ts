/** Which extraction speaks for a text. */

import { describe, expect, it } from 'vitest';
import { ExtractionIndex, extractionHash } from '../../../src/domain/choose-extraction.ts';
import type { StoredExtraction } from '../../../src/domain/extraction.ts';

function stored(text: string, extractor: string): StoredExtraction {
  const extraction = { id: 'p', entities: [], relations: [] };
  return { paperId: 'p', hash: extractionHash(text, extractor), extractor, extraction };
}

describe('ExtractionIndex', () => {
  it('gives none for a text that was never extracted, whatever else is known of the paper', () => {
    expect(new ExtractionIndex([stored('old text', 'rules@1')]).of('new text')).toBeUndefined();
  });

  for (const [older, newer] of [
    ['rules@1.9', 'rules@1.10'],
    ['rules@1', 'rules@2'],
    ['rules@1', 'model@2'],
    ['model@1', 'rules@1'],
  ] as const) {
    it(`prefers ${newer} to ${older} in any order`, () => {
      const both = [stored('text', older), stored('text', newer)];
      expect(new ExtractionIndex(both).of('text')?.extractor).toBe(newer);
      expect(new ExtractionIndex(both.toReversed()).of('text')?.extractor).toBe(newer);
    });
  }
});
