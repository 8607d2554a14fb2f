import { describe, expect, it } from 'vitest';
import { TextIndex, foldedWords } from '../../../../src/queries/search/text-index.ts';

const texts = [
  { id: 'a', title: 'Flat minima', abstract: 'Sharpness falls where minima are flat.' },
  { id: 'b', title: 'On momentum', abstract: 'Flat schedules and momentum. Momentum again, and momentum.' },
  { id: 'c', title: 'Tuning', abstract: 'Nothing of the kind; μ-transfer of learning rates.' },
];
const found = (typed: string): readonly string[] => new TextIndex(texts).search(typed).map(({ id }) => id);

describe('the full-text index', () => {
  it('folds case, accents, Greek and plurals', () => {
    expect(foldedWords('Kernels, μP and Poincaré losses')).toEqual([
      'kernel',
      'mup',
      'and',
      'poincare',
      'losse',
    ]);
  });

  it('ranks a title above an abstract, and more of a word above less', () => {
    expect(found('flat')).toEqual(['a', 'b']);
    expect(found('momentum')).toEqual(['b']);
  });

  it('finds beginnings, parts and slips of words, exact ones first', () => {
    expect(found('sharp')).toEqual(['a']);
    expect(found('mentum')).toEqual(['b']);
    expect(found('momemtum')).toEqual(['b']);
    expect(found('learning rate')).toEqual(['c']);
    expect(found('mu transfer')).toEqual(['c']);
  });

  it('wants most of what was typed, and the rare words first of all', () => {
    expect(found('flat minima sharpness')).toEqual(['a']);
    expect(found('momentum zebra giraffe')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('is empty of no texts', () => {
    expect(new TextIndex([]).search('flat')).toEqual([]);
  });
});
