/** What every paper source must do; a new one passes this suite with files of its own. */

import { describe, expect, it } from 'vitest';
import type { Source, SourceFile } from '../../ingest/sources/source.ts';

export interface SourceContract {
  readonly source: Source;
  /** Valid files of this format, with the number of records each holds. */
  readonly valid: readonly { readonly file: SourceFile; readonly records: number }[];
  /** Files of other formats. */
  readonly foreign: readonly SourceFile[];
}

export function describeSource({ source, valid, foreign }: SourceContract): void {
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

      it(`gives only whole records of ${file.path} when it is cut off anywhere`, () => {
        const whole = new Set(
          [...source.read(file)].map((entry) => JSON.stringify('record' in entry ? entry.record.title : '')),
        );
        for (const share of [0.25, 0.5, 0.9]) {
          const cut = { path: file.path, text: file.text.slice(0, Math.floor(file.text.length * share)) };
          const titles = readable(source, cut);
          expect(titles.filter((title) => !whole.has(JSON.stringify(title)))).toEqual([]);
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

/** Titles of the records, or none where the file is refused as a whole. */
function readable(source: Source, file: SourceFile): readonly string[] {
  try {
    return [...source.read(file)].flatMap((entry) => (entry.kind === 'record' ? [entry.record.title] : []));
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^Source/) });
    return [];
  }
}
