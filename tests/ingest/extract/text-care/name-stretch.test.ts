import { describe, expect, it } from 'vitest';
import { nameStretch } from '../../../../ingest/extract/text-care/name-stretch.ts';

const stretch = (surface: string): string | null => {
  const found = nameStretch(surface);
  return found === null ? null : surface.slice(found.start, found.end);
};

describe('the stretch that names', () => {
  it.each([
    ['novel zonal descent', 'zonal descent'],
    ['Our proposed new zonal descent', 'zonal descent'],
    ['state-of-the-art detectors', 'detectors'],
    ['well-tuned Adam', 'Adam'],
    ['Very deep networks', 'Very deep networks'],
    ['prior knowledge', 'prior knowledge'],
    ['a priori bounds', 'a priori bounds'],
    ['novel', 'novel'],
  ])('of "%s" is "%s"', (surface, name) => {
    expect(stretch(surface)).toBe(name);
  });

  it.each([
    'mathcal W',
    'widetilde O',
    'Oleft(n',
    'n times d',
    '2 times 2',
    'times',
    '$x$',
    'Omega',
    'lambda 1',
    'log T',
    '70M',
    '25 times longer',
    '10,000 images',
    '10^{6}',
    'N inputs',
    'x',
    '…',
    'LeCun et al',
    'Smith and Jones, 1990',
    'https://zonal.org/x',
    'github.com/zonal',
    'code',
    'multiplication',
    'our method',
    'networks',
    'Dynamics',
    'loss functions',
  ])('is none in "%s"', (surface) => {
    expect(stretch(surface)).toBeNull();
  });

  it.each([
    'muP',
    'NTK',
    'training times',
    'ImageNet 2012',
    'Recall@10',
    'u-μP',
    'C++',
    'dot-product kernel',
    'learning rate',
    "Poincar\\'e ball",
  ])('is all of "%s"', (surface) => {
    expect(stretch(surface)).toBe(surface);
  });
});
