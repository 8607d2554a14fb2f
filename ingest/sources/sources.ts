/** The formats that papers are read from, and which of them a file is in. */

import { TangentError } from '../../src/domain/errors.ts';
import { bibtex } from './bibtex/bibtex.ts';
import { hfListing } from './hf-listing/hf-listing.ts';
import { jsonl } from './jsonl.ts';
import { ris } from './ris.ts';
import type { Source, SourceFile } from './source.ts';

/** Every source; a new one is a line here. */
export const SOURCES: readonly Source[] = [hfListing, jsonl, bibtex, ris];

/**
 * The source that reads a file: the one named by `from`, else the surest.
 * Throws `UsageInvalid` for an unknown name and `SourceUnrecognized` where no source is sure.
 */
export function recognizeSource(file: SourceFile, from?: string): Source {
  if (from !== undefined) return sourceNamed(from);
  const [best] = SOURCES.map((source) => ({ source, sureness: source.recognize(file) })).toSorted(
    (a, b) => b.sureness - a.sureness,
  );
  if (best !== undefined && best.sureness > SURE) return best.source;
  const foreign = FOREIGN.find(({ pattern }) => pattern.test(file.text.slice(0, 4_000)));
  const looks = foreign === undefined ? '' : ` (it looks like ${foreign.what})`;
  throw new TangentError('SourceUnrecognized', `${file.path} is in no format that Tangent reads${looks}`, {
    hint: `Give it as one of ${names()}; --from names the format of a file that is not recognized.`,
    place: `${file.path}:1`,
  });
}

const SURE = 0.5;

/** Formats that people bring and that are not read: only to say so. */
const FOREIGN = [
  { what: 'a PubMed export; RIS is read', pattern: /^PMID- \d/m },
  { what: 'a Web of Science export; RIS or BibTeX is read', pattern: /^FN .*[\r\n]+VR / },
  { what: 'XML or HTML; RIS or BibTeX is read', pattern: /^\s*<[?!A-Za-z]/ },
  { what: 'JSON; one paper a line in the papers form is read', pattern: /^\s*[[{]\s*["{[\]n]/ },
  { what: 'a table; RIS or BibTeX is read', pattern: /^(?=.*\btitle\b).*[,;\t].*[,;\t]/i },
] as const;

/** The source of this name. Throws `UsageInvalid`, naming those that exist. */
export function sourceNamed(name: string): Source {
  const source = SOURCES.find((candidate) => candidate.name === name);
  if (source !== undefined) return source;
  throw new TangentError('UsageInvalid', `there is no source called "${name}"`, {
    hint: `Sources: ${names()}.`,
  });
}

function names(): string {
  return SOURCES.map((source) => source.name).join(', ');
}
