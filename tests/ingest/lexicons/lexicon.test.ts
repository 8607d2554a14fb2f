/** The lexicon's files: how they parse, how much they hold, and that no two entries are one thing. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexiconFingerprint, parseLexicon, readLexicon } from '../../../ingest/lexicons/lexicon.ts';
import type { LexiconEntry } from '../../../ingest/lexicons/lexicon.ts';
import { TangentError } from '../../../src/domain/errors.ts';
import { ENTITY_TYPES } from '../../../src/domain/schema.ts';
import { sharedFolder, sharedIsHere, sharedPath } from '../../shared.ts';

const lexicon = readLexicon();

/** Case, hyphens, one plural s a word: what no entry may differ in alone. */
function plain(name: string): string {
  const words = name.toLowerCase().split(/[-\s]+/);
  return words.map((word) => (/[^siu]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word)).join(' ');
}

/** What is left when spelling variants are gone too; entries of different lines may not meet even here. */
function bare(name: string): string {
  return plain(name.normalize('NFKC'))
    .replaceAll(/[^\p{L}\p{N}+*]/gu, '')
    .replaceAll('eriz', 'riz')
    .replaceAll('eris', 'riz')
    .replaceAll('isation', 'ization')
    .replaceAll('parameterization', 'parametrization');
}

function formsOf(entry: LexiconEntry): readonly string[] {
  return [entry.name, ...entry.aliases];
}

function entriesBy(key: (name: string) => string): ReadonlyMap<string, ReadonlySet<LexiconEntry>> {
  const found = new Map<string, Set<LexiconEntry>>();
  for (const entry of lexicon) {
    for (const form of formsOf(entry)) {
      found.set(key(form), (found.get(key(form)) ?? new Set()).add(entry));
    }
  }
  return found;
}

const byPlain = entriesBy(plain);
const byBare = entriesBy(bare);
const find = (name: string): LexiconEntry | undefined => [...(byPlain.get(plain(name)) ?? [])][0];

describe('the lexicon', () => {
  it('holds at least 550 entries', () => {
    expect(lexicon.length).toBeGreaterThanOrEqual(550);
  });

  for (const { name } of ENTITY_TYPES) {
    it(`holds at least 80 entries of the type ${name}`, () => {
      expect(lexicon.filter((entry) => entry.type === name).length).toBeGreaterThanOrEqual(80);
    });
  }

  it('marks 60 to 110 names as generic', () => {
    const generic = lexicon.filter((entry) => entry.generic).map((entry) => entry.name);
    expect(generic.length).toBeGreaterThanOrEqual(60);
    expect(generic.length).toBeLessThanOrEqual(110);
    expect(generic).toEqual(
      expect.arrayContaining(['neural network', 'deep learning', 'accuracy', 'learning rate']),
    );
  });

  it('has no name or alias twice, in whatever case, hyphenation or number', () => {
    const forms = lexicon.flatMap(formsOf).map(plain);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  it('has no two entries that differ only in spelling', () => {
    const near = [...byBare.values()].filter((entries) => entries.size > 1);
    expect(near.map((entries) => [...entries].map((entry) => entry.name))).toEqual([]);
  });

  it('has no alias that is the name of another entry', () => {
    const names = new Set(lexicon.map((entry) => plain(entry.name)));
    expect(lexicon.flatMap((entry) => entry.aliases).filter((alias) => names.has(plain(alias)))).toEqual([]);
  });

  it.each([
    ['NTK', 'neural tangent kernel'],
    ['μP', 'maximal update parametrization'],
    ['µP', 'maximal update parametrization'],
    ['muP', 'maximal update parametrization'],
    ['SGD', 'stochastic gradient descent'],
    ['LayerNorm', 'layer normalization'],
  ])('knows %s as %s', (alias, name) => {
    expect(find(alias)?.name).toBe(name);
  });

  it.each([
    ['maximal update parametrization', 'Concept'],
    ['neural tangent kernel', 'Concept'],
    ['Xavier initialization', 'Method'],
    ['layer normalization', 'Method'],
    ['cross-entropy loss', 'Method'],
    ['regret bound', 'Concept'],
    ['convergence rate', 'Concept'],
    ['CIFAR-10', 'Dataset'],
    ['image classification', 'Task'],
    ['perplexity', 'Metric'],
  ])('holds %s to be a %s', (name, type) => {
    expect(find(name)?.type).toBe(type);
  });

  it.each([
    ['Adam', 'AdamW'],
    ['neural tangent kernel', 'eNTK'],
    ['CIFAR-10', 'CIFAR-100'],
    ['muP', 'u-muP'],
    ['LLaMA', 'Llama 2'],
    ['SGD', 'gradient descent'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(find(one)).toBeDefined();
    expect(find(other)).toBeDefined();
    expect(find(one)).not.toBe(find(other));
  });
});

describe.skipIf(!sharedIsHere)(`the lexicon against the annotated names of ${sharedFolder}`, () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(sharedPath('gold', file), 'utf8'));

  it('never has the two of a hard pair in one entry', () => {
    const { different } = read('hard-pairs.dev.json') as {
      different: readonly (readonly [string, string])[];
    };
    const merged = different.filter(([one, other]) => find(one) !== undefined && find(one) === find(other));
    expect(different.length).toBeGreaterThan(10);
    expect(merged).toEqual([]);
  });

  it('has both sides of a pair that is one thing in one entry, where it knows both', () => {
    const { same } = read('hard-pairs.dev.json') as { same: readonly (readonly [string, string])[] };
    const split = same.filter(
      ([one, other]) => find(one) !== undefined && find(other) !== undefined && find(one) !== find(other),
    );
    expect(split).toEqual([]);
  });

  it('does not spread an alias group over several entries', () => {
    const groups = read('alias-groups.dev.json') as { variants: readonly string[] }[];
    const found = groups.map((group) => {
      const entries = group.variants.map(find).filter((entry) => entry !== undefined);
      return [...new Set(entries.map((entry) => entry.name))];
    });
    expect(found.filter((names) => names.length > 0).length).toBeGreaterThan(40);
    expect(found.filter((names) => names.length > 1)).toEqual([]);
  });
});

describe('parseLexicon', () => {
  it('reads names, aliases, comments and the generic mark', () => {
    const text = '# area\r\n\n~neural network | NN\nAdam\n';
    expect(parseLexicon(text, 'Method', 'x.txt')).toEqual([
      { name: 'neural network', type: 'Method', aliases: ['NN'], generic: true },
      { name: 'Adam', type: 'Method', aliases: [], generic: false },
    ]);
  });

  it.each([
    ['an empty alias', '# c\nAdam | | x'],
    ['an empty name', '\n| x'],
    ['a lone mark', '\n~'],
    ['a mark on an alias', '\nAdam | ~x'],
    ['a form twice', '\nAdam | Adam'],
  ])('refuses %s, naming file and line', (_case, text) => {
    let thrown: unknown;
    try {
      parseLexicon(text, 'Method', 'lexicons/x.txt');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TangentError);
    expect((thrown as TangentError).code).toBe('SourceMalformed');
    expect((thrown as TangentError).place).toBe('lexicons/x.txt:2');
  });
});

describe('the fingerprint of a lexicon', () => {
  it('changes with any alias, and with nothing else', () => {
    const entry: LexiconEntry = { name: 'Adam', type: 'Method', aliases: [], generic: false };
    const fingerprint = lexiconFingerprint([entry]);
    expect(lexiconFingerprint([{ ...entry }])).toBe(fingerprint);
    expect(lexiconFingerprint([{ ...entry, aliases: ['ADAM'] }])).not.toBe(fingerprint);
  });
});
