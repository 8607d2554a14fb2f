/** Finding, recognizing and reading files: the order, and that one bad file never stops the others. */

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPapers, readText, type ReadEntry } from '../../../ingest/sources/read-papers.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';

const line = (title: string): string => `${JSON.stringify({ title })}\n`;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tangent-sources-'));
  await mkdir(join(folder, 'b', 'deep'), { recursive: true });
  const files: Record<string, string | Uint8Array> = {
    'a.jsonl': `\uFEFF${line('A')}`,
    'b/deep/one.jsonl': line('One'),
    'b/two.jsonl': line('Two'),
    'b/.hidden.jsonl': line('Hidden'),
    'c[1].jsonl': line('Brackets'),
    'empty.txt': ' \n\n',
    'none.txt': 'Get trending papers in your email inbox!\n\n',
    'bad.jsonl': '{"title":3}\n{"title":"cut',
    'notes.txt': 'Dear diary,\nnothing of note.\n',
    'utf16.bib': new Uint8Array([0xff, 0xfe, 0x40, 0x00]),
    'latin1.jsonl': new Uint8Array([
      ...Buffer.from(line('Fine')),
      ...Buffer.from('{"title":"caf\u00e9"}', 'latin1'),
    ]),
    'paper.pdf': Buffer.from('%PDF-1.7 ...'),
    'binary.txt': new Uint8Array([1, 2, 0, 3]),
    'cut.txt': Buffer.from(
      `Get trending papers in your email inbox!\n\nT\n\n${'We study Poincaré. '.repeat(12)}é`,
    ).subarray(0, -1),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});

afterAll(() => rm(folder, { recursive: true }));

async function collect(entries: AsyncIterable<ReadEntry>): Promise<readonly ReadEntry[]> {
  const all: ReadEntry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
}

async function read(...names: string[]): Promise<readonly ReadEntry[]> {
  return collect(readPapers(names.map((name) => join(folder, name))));
}

const titles = (entries: readonly ReadEntry[]): readonly string[] =>
  entries.flatMap((entry) => (entry.kind === 'record' ? [entry.record.title] : []));

const errors = (entries: readonly ReadEntry[]): readonly (readonly [string, string | undefined])[] =>
  entries.flatMap((entry) =>
    entry.kind === 'error' ? [[entry.error.code, entry.error.place?.replace(`${folder}/`, '')] as const] : [],
  );

describe('readPapers', () => {
  it('reads files in the order they are named, and those of a directory by path', async () => {
    expect(titles(await read('b', 'a.jsonl'))).toEqual(['One', 'Two', 'A']);
  });

  it('expands globs, in the same order every time', async () => {
    expect(titles(await read('b/**/*.jsonl'))).toEqual(['One', 'Two']);
    expect(titles(await read('{a,b/two}.jsonl'))).toEqual(['A', 'Two']);
  });

  it('takes a file whose name looks like a glob as the file', async () => {
    expect(titles(await read('c[1].jsonl'))).toEqual(['Brackets']);
  });

  it('reads a file once, however often it is named', async () => {
    expect(titles(await read('a.jsonl', 'a.jsonl', 'b/../a.jsonl', '*a.jsonl'))).toEqual(['A']);
  });

  it.skipIf(process.platform === 'win32')('reads a file once, whatever links lead to it', async () => {
    await mkdir(join(folder, 'links', 'deep'), { recursive: true });
    await writeFile(join(folder, 'links', 'deep', 'x.jsonl'), line('X'));
    await symlink('..', join(folder, 'links', 'deep', 'up'));
    await symlink('deep/x.jsonl', join(folder, 'links', 'again.jsonl'));
    expect(titles(await read('links', 'links/*.jsonl'))).toEqual(['X']);
  });

  it('names files of a glob as the glob does, from the root or from here', async () => {
    const [entry] = await read('b/t*.jsonl');
    expect(entry).toMatchObject({ place: join(folder, 'b/two.jsonl:1') });
  });

  it('says of every paper where it stands and what it came from', async () => {
    expect(await read('b/two.jsonl')).toEqual([
      {
        kind: 'record',
        record: { title: 'Two' },
        place: join(folder, 'b/two.jsonl:1'),
        source: 'jsonl:two.jsonl',
      },
    ]);
  });

  it.each([
    ['nowhere.bib', 'SourceUnreadable', 'nowhere.bib'],
    ['*.nothing', 'SourceUnreadable', '*.nothing'],
    ['empty.txt', 'SourceEmpty', 'empty.txt:1'],
    ['none.txt', 'SourceEmpty', 'none.txt:1'],
    ['bad.jsonl', 'SourceMalformed', 'bad.jsonl:1'],
    ['notes.txt', 'SourceUnrecognized', 'notes.txt:1'],
    ['utf16.bib', 'SourceUnrecognized', 'utf16.bib:1'],
    ['latin1.jsonl', 'SourceUnrecognized', 'latin1.jsonl:2'],
    ['paper.pdf', 'SourceUnrecognized', 'paper.pdf:1'],
    ['binary.txt', 'SourceUnrecognized', 'binary.txt:1'],
    ['cut.txt', 'SourceMalformed', 'cut.txt:3'],
  ])('refuses %s as %s and reads the files after it', async (name, code, place) => {
    const entries = await read(name, 'a.jsonl');
    expect(errors(entries)).toEqual([[code, place]]);
    expect(titles(entries)).toEqual(['A']);
  });

  it('reads a file as what `from` says', async () => {
    const names = [join(folder, 'notes.txt')];
    expect(errors(await collect(readPapers(names, { from: 'jsonl' })))).toEqual([
      ['SourceMalformed', 'notes.txt:1'],
    ]);
  });

  it('refuses an unknown `from` before it reads, naming the sources', async () => {
    await expect(collect(readPapers([], { from: 'word' }))).rejects.toMatchObject({
      code: 'UsageInvalid',
      hint: expect.stringContaining('hf-listing') as string,
    });
  });

  it('reads a text at hand, with or without a byte-order mark', () => {
    expect([...readText({ path: 'stdin', text: `\uFEFF${line('A')}` })]).toEqual([
      { kind: 'record', record: { title: 'A' }, place: 'stdin:1', source: 'jsonl:stdin' },
    ]);
  });

  it.skipIf(!sharedIsHere)('reads the 447 records of the real pages by a glob', async () => {
    const entries = await collect(readPapers([sharedPath('papers', '*.txt')]));
    expect(entries.map(({ kind }) => kind)).toEqual(Array.from({ length: 447 }, () => 'record'));
  });
});
