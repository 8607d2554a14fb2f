/** Recognition over all sources: files of others are read by the right one, or refused. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TangentError } from '../../../src/domain/errors.ts';
import { readPapers } from '../../../ingest/sources/read-papers.ts';
import { recognizeSource, SOURCES } from '../../../ingest/sources/sources.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';

const known = /^(?:bib.*\.bib|ris-.*\.(?:ris|txt)|pubmed-endnote-export\.txt)$/;

describe('recognizeSource', () => {
  it('goes by the content rather than by the name', () => {
    const text = 'TY  - JOUR\nTI  - A\nER  - \n';
    expect(recognizeSource({ path: 'a.bib', text }).name).toBe('ris');
  });

  it.each([
    ['a PubMed export', 'PMID- 12345\nTI  - A title\n'],
    ['a Web of Science export', 'FN Clarivate\nVR 1.0\nPT J\n'],
    ['XML', '<?xml version="1.0"?>\n<feed/>'],
    ['JSON', '{"results": []}'],
    ['a table', '"Authors","Title","Year"\n'],
    ['no format that Tangent reads', 'Dear diary'],
  ])('says what it refuses: %s', (what, text) => {
    expect(() => recognizeSource({ path: 'a', text })).toThrow(what);
  });

  it('takes the source that is named, and refuses one that does not exist', () => {
    expect(recognizeSource({ path: 'a', text: '' }, 'bibtex').name).toBe('bibtex');
    expect(() => recognizeSource({ path: 'a', text: '' }, 'word')).toThrow(TangentError);
  });

  it('gives every source a name and a description of its own', () => {
    expect(new Set(SOURCES.map(({ name }) => name)).size).toBe(SOURCES.length);
    expect(new Set(SOURCES.map(({ description }) => description)).size).toBe(SOURCES.length);
  });

  it.skipIf(!sharedIsHere)('refuses every file of another format, and misreads none', async () => {
    const names = readdirSync(sharedPath('formats'));
    expect(names.filter((name) => known.test(name))).toHaveLength(19);
    for (const name of names.filter((candidate) => !known.test(candidate))) {
      const entries = [];
      for await (const entry of readPapers([sharedPath('formats', name)])) entries.push(entry);
      expect([
        name,
        entries.map((entry) => (entry.kind === 'error' ? entry.error.code : entry.kind)),
      ]).toEqual([name, ['SourceUnrecognized']]);
    }
  });

  it.skipIf(!sharedIsHere)('is sure of one source alone for each file it knows', () => {
    for (const name of readdirSync(sharedPath('formats')).filter((candidate) => known.test(candidate))) {
      const file = {
        path: name,
        text: readFileSync(sharedPath('formats', name), 'utf8').replace(/^\uFEFF/, ''),
      };
      expect(SOURCES.filter((source) => source.recognize(file) > 0.5)).toHaveLength(1);
    }
  });
});
