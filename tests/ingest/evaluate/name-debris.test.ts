import { describe, expect, it } from 'vitest';
import { debrisKind, findDebris } from '../../../ingest/evaluate/name-debris.ts';

describe('debris among names', () => {
  it.each([
    ['n times d matrices', 'formula'],
    ['times', 'formula'],
    ['mathcal W', 'formula'],
    ['Oleft(n log n', 'formula'],
    ['widetildeTheta', 'formula'],
    ['\\alpha-mixing', 'formula'],
    ['Omega', 'formula'],
    ['log T', 'formula'],
    ['2048', 'number'],
    ['70M', 'number'],
    ['3.5 times', 'number'],
    ['K', 'number'],
    ['novel zonal descent', 'vague'],
    ['State-of-the-art detectors', 'vague'],
    ['efficient zonal descent', 'vague'],
  ])('is "%s", of kind %s', (name, kind) => {
    expect(debrisKind(name)).toBe(kind);
  });

  it.each([
    'training times',
    'epsilon-stationary point',
    'CIFAR-10',
    'C++',
    'inverse gamma priors',
    'L^2 error',
    '3D convolution',
    'effective rank',
    'strong convexity',
    'best response',
    'large language model',
    'log-likelihood',
  ])('is not "%s"', (name) => {
    expect(debrisKind(name)).toBeNull();
  });

  it('is counted once a name', () => {
    const { rate, names } = findDebris(['Adam', 'Adam', 'SGD', '70M', '70M', 'C4']);
    expect([rate, names]).toEqual([25, [{ name: '70M', kind: 'number' }]]);
  });

  it('is none of no names', () => {
    expect(findDebris([]).rate).toBe(0);
  });
});
