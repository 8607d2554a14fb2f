import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CAPITAL_WORDS } from '../../../ingest/resolve/spelling.ts';
import { spellingKey } from '../../../ingest/resolve/spelling-key.ts';
import { slugOf } from '../../../src/domain/normal-forms.ts';

it.each([
  ['case', 'Neural Tangent Kernel', 'neural tangent kernel'],
  ['hyphens', 'edge-of-stability', 'edge of stability'],
  ['digits after letters', 'CIFAR10', 'CIFAR-10'],
  ['plurals', 'Gaussian processes', 'Gaussian process'],
  ['plurals of abbreviations', 'ReLUs', 'ReLU'],
  ['irregular plurals', 'Hessian matrices', 'Hessian matrix'],
  ['-isation', 'optimisation', 'optimization'],
  ['parametrize', 'overparametrized', 'over-parameterized'],
  ['Greek letters', 'μP', '\u00b5P'],
  ['Greek letters spelled out', 'μ-Transfer', 'mu-Transfer'],
  ['accents', 'Poincaré', 'Poincare'],
  ['LaTeX accents', "Fr\\'echet", 'Fréchet'],
  ['possessives', "Newton's method", 'Newton method'],
])('folds %s', (_, a, b) => {
  expect(spellingKey(a)).toBe(spellingKey(b));
});

it.each([
  ['CIFAR-10', 'CIFAR-100'],
  ['NTK', 'eNTK'],
  ['muP', 'u-muP'],
  ['Adam', 'AdamW'],
  ['FAVOR', 'FAVOR+'],
  ['bias', 'bia'],
  ['MOMENT', 'moment'],
  ['L-BFGS', 'L-BFG'],
])('keeps "%s" and "%s" apart', (a, b) => {
  expect(spellingKey(a)).not.toBe(spellingKey(b));
});

it('is never empty, and the key of a key is itself for plain words', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (name) => spellingKey(name) !== ''));
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/),
      (name) => spellingKey(spellingKey(name)) === spellingKey(spellingKey(spellingKey(name))),
    ),
  );
});

/** Where names that share a slug may be of two entities. */
const KEPT_APART: Readonly<Record<string, (name: string) => boolean>> = {
  'a slug drops letters and digits that are neither Latin nor Greek': (name) =>
    /[^\p{ASCII}α-ωΑ-Ω]/u.test(bare(name).replaceAll(/[^\p{L}\p{N}]/gu, '')),
  'a slug spells plus and star, and a plus tells names apart': (name) => /[+*]/.test(bare(name)),
  'a slug cuts at quotes and LaTeX, the key drops them': (name) => /['’"“”\\${}]/.test(bare(name)),
  'a name in capitals is not the word': (name) =>
    bare(name)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word === word.toUpperCase() && CAPITAL_WORDS.has(word.toLowerCase())),
  'an s after a capital is a plural, a capital S is not': (name) => /\p{Lu}s|S/u.test(bare(name)),
};

const bare = (name: string): string => name.normalize('NFKD').replaceAll(/\p{M}/gu, '');
const isKeptApart = (name: string): boolean => Object.values(KEPT_APART).some((applies) => applies(name));

it.each(Array.from('ζηθικνξορτυφχψωΦΩϕέ', (letter) => [letter]))(
  'reads %s-divergence as spelled out',
  (letter) => {
    const name = `${letter}-divergence`;
    expect(spellingKey(name)).toBe(spellingKey(slugOf(name)));
  },
);

it('gives names of one slug one key, but for the listed reasons', () => {
  const piece = fc.constantFrom(
    ...Array.from('αζθφχψωςΓΦΩάéA1-_ /.'),
    'phi',
    'kernel',
    'CIFAR',
    'processes',
    'norm',
    'SAM',
  );
  const name = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(name, (written) => {
      fc.pre(slugOf(written) !== '' && !isKeptApart(written));
      expect(spellingKey(slugOf(written))).toBe(spellingKey(written));
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['a slug drops letters and digits that are neither Latin nor Greek', 'ядро kernel'],
  ['a slug spells plus and star, and a plus tells names apart', 'FAVOR+'],
  ['a slug cuts at quotes and LaTeX, the key drops them', "Newton's method"],
  ['a name in capitals is not the word', 'MOMENT'],
  ['an s after a capital is a plural, a capital S is not', 'ReLUs'],
])('needs the reason "%s"', (reason, name) => {
  expect(KEPT_APART[reason]?.(name)).toBe(true);
  expect(spellingKey(slugOf(name))).not.toBe(spellingKey(name));
});
