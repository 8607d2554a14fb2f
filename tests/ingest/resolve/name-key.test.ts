import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameKey } from '../../../ingest/resolve/name-key.ts';

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
  expect(nameKey(a)).toBe(nameKey(b));
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
  expect(nameKey(a)).not.toBe(nameKey(b));
});

it('is never empty, and the key of a key is itself for plain words', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (name) => nameKey(name) !== ''));
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/),
      (name) => nameKey(nameKey(name)) === nameKey(nameKey(nameKey(name))),
    ),
  );
});
