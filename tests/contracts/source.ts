/** What every paper source must do; a new one passes this suite with files of its own. */

import { describe, expect, it } from 'vitest';
import type { Source, SourceFile } from '../../ingest/sources/source.ts';
import type { PaperRecord } from '../../src/domain/record.ts';

export interface SourceContract {
  readonly source: Source;
  /** Valid files of this format, with the number of records each holds. */
  readonly valid: readonly { readonly file: SourceFile; readonly records: number }[];
  /** Files of other formats. */
  readonly foreign: readonly SourceFile[];
  /**
   * `records` where the format marks the end of a record, so that a cut one is always seen. `sentences` where it marks
   * none: then a text may end early, but only behind a whole sentence, and details after it may be missing.
   */
  readonly wholeness: 'records' | 'sentences';
}

export function describeSource({ source, valid, foreign, wholeness }: SourceContract): void {
  describe(`source ${source.name}`, () => {
    for (const { file, records } of valid) {
      it(`recognizes ${file.path}`, () => {
        expect(source.recognize(file)).toBeGreaterThan(0.5);
      });

      it(`finds ${records} records in ${file.path}, each with a title and a place`, () => {
        const found = [...source.read(file)].filter((entry) => entry.kind === 'record');
        expect(found).toHaveLength(records);
        for (const { record, place } of found) {
          expect(record.title.trim()).not.toBe('');
          expect(place).toMatch(/:\d+$/);
        }
      });

      it(`reads ${file.path} the same way twice`, () => {
        expect([...source.read(file)]).toEqual([...source.read(file)]);
      });

      it(`gives only whole ${wholeness} of ${file.path} when it is cut off anywhere`, () => {
        const whole = recordsOf(source, file);
        for (let length = 0; length < file.text.length; length += 7) {
          const found = recordsOf(source, { path: file.path, text: file.text.slice(0, length) });
          expect(found.filter((record) => !whole.some((other) => isWhole(record, other, wholeness)))).toEqual(
            [],
          );
        }
      });
    }

    for (const file of foreign) {
      it(`does not recognize ${file.path}`, () => {
        expect(source.recognize(file)).toBeLessThan(0.5);
      });
    }
  });
}

/** Whether a record of a cut file is the one of the whole file, as far as the format can know. */
function isWhole(record: PaperRecord, whole: PaperRecord, wholeness: SourceContract['wholeness']): boolean {
  if (wholeness === 'records') return JSON.stringify(record) === JSON.stringify(whole);
  const { title, abstract = '' } = record;
  if (title !== whole.title || !(whole.abstract ?? '').startsWith(abstract)) return false;
  return abstract === (whole.abstract ?? '') || /([.!?…]["'”’)\]]*|https?:\/\/\S+)$/.test(abstract);
}

/** The records, or none where the file is refused as a whole. */
function recordsOf(source: Source, file: SourceFile): readonly PaperRecord[] {
  try {
    return [...source.read(file)].flatMap((entry) => (entry.kind === 'record' ? [entry.record] : []));
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^Source/) });
    return [];
  }
}
