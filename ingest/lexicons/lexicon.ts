/** Names of the field, as data: one text file a type, one line an entry, read into one list. */

import { readFileSync } from 'node:fs';
import { TangentError } from '../../src/domain/errors.ts';
import { sha256 } from '../../src/domain/hash.ts';
import type { EntityType } from '../../src/domain/schema.ts';
import { packageFile } from '../../src/store/package-file.ts';

export interface LexiconEntry {
  /** The canonical name, as the field writes it in running text: `neural tangent kernel`, `Adam`. */
  readonly name: string;
  readonly type: EntityType;
  /** Other forms of the same thing; never a kind, a version or a part of it. */
  readonly aliases: readonly string[];
  /** Too broad to say anything of a paper: `neural network`, `accuracy`. Hidden unless asked for. */
  readonly generic: boolean;
}

const FILES: Readonly<Record<EntityType, string>> = {
  Method: 'methods.txt',
  Concept: 'concepts.txt',
  Task: 'tasks.txt',
  Dataset: 'datasets.txt',
  Metric: 'metrics.txt',
};

/** Every entry of the files that ship, in their order. Throws `SourceMalformed` naming file and line. */
export function readLexicon(): readonly LexiconEntry[] {
  return Object.entries(FILES).flatMap(([type, file]) => {
    const path = `ingest/lexicons/${file}`;
    return parseLexicon(readFileSync(packageFile(path), 'utf8'), type as EntityType, path);
  });
}

/** Changes with any entry: what depends on a lexicon carries it in its version. 8 hex digits. */
export function lexiconFingerprint(lexicon: readonly LexiconEntry[]): string {
  return sha256(JSON.stringify(lexicon)).slice(0, 8);
}

/**
 * The entries of one file: `canonical name | alias | alias` a line, `#` lines are comments, a leading `~`
 * marks a generic name. Throws `SourceMalformed` with `place` = `<path>:<line>`.
 */
export function parseLexicon(text: string, type: EntityType, path: string): readonly LexiconEntry[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const content = line.trim();
    return content === '' || content.startsWith('#')
      ? []
      : [parseEntry(content, type, `${path}:${index + 1}`)];
  });
}

function parseEntry(line: string, type: EntityType, place: string): LexiconEntry {
  const generic = line.startsWith('~');
  const names = (generic ? line.slice(1) : line).split('|').map((name) => name.trim());
  const [name = '', ...aliases] = names;
  if (names.includes('')) throw malformed('an empty name', 'remove the bar, or name something', place);
  if (names.some((each) => each.startsWith('~'))) {
    throw malformed('a "~" inside the line', 'write it once, before the canonical name', place);
  }
  if (new Set(names).size < names.length) {
    throw malformed(`a name of "${name}" twice`, 'write each form once', place);
  }
  return { name, type, aliases, generic };
}

function malformed(problem: string, hint: string, place: string): TangentError {
  return new TangentError('SourceMalformed', `${place}: ${problem} in the lexicon`, { hint, place });
}
