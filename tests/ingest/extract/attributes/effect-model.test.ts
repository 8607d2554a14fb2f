import { describe, expect, it } from 'vitest';
import { effectOf, readEffectModel, scoresOf } from '../../../../ingest/extract/attributes/effect-model.ts';
import type { EntityType } from '../../../../src/domain/schema.ts';
import { crossValidate, fitEffectModel } from '../../../bench/attributes/fit-effect-model.ts';
import type { EffectExample } from '../../../bench/attributes/fit-effect-model.ts';
import { stated } from './stated.ts';

const model = readEffectModel();
const effect = (marked: string, tailType?: EntityType): string | null =>
  effectOf(stated(marked, 'AFFECTS', tailType), model);

describe('the effect of a head on a tail', () => {
  it.each([
    ['<Dropout> reduces [overfitting].', 'decreases'],
    ['[Overfitting] is reduced by <dropout>.', 'decreases'],
    ['<Momentum> accelerates [convergence].', 'increases'],
    ['<Momentum> leads to better [generalization].', 'increases'],
    ['<Gating> enables [long memory].', 'enables'],
    ['<Large steps> cause [divergence].', 'enables'],
    ['<Clipping> prevents [divergence].', 'prevents'],
    ['<Skip connections> avoid [vanishing gradients].', 'prevents'],
    ['<Clipping> bounds the [gradient norm].', 'bounds'],
    ['<Depth> affects [generalization].', null],
    ['[Generalization] depends on <depth>.', null],
  ])('in "%s" is %s', (marked, wanted) => {
    expect(effect(marked)).toBe(wanted);
  });

  it('is less of a cost that is improved', () => {
    expect(effect('<Momentum> improves the [test error].', 'Metric')).toBe('decreases');
    expect(effect('<Momentum> improves the [accuracy].', 'Metric')).toBe('increases');
  });
});

describe('fitting the model', () => {
  const example = (paper: number, up: boolean): EffectExample => ({
    paper: `p${paper}`,
    features: ['any', up ? 'up' : 'down', `rare ${paper}`],
    effect: up ? 'increases' : 'decreases',
  });
  const examples = Array.from({ length: 20 }, (_, paper) => example(paper, paper % 2 === 0));

  it('learns what tells classes apart, and gives no weight to what is rare', () => {
    const fitted = fitEffectModel(examples);
    const [increases = 0, decreases = 0] = scoresOf(['up'], fitted);
    expect(increases).toBeGreaterThan(decreases);
    expect([...fitted.keys()]).toEqual(['any', 'down', 'up']);
  });

  it('gives the same weights in every run', () => {
    expect(fitEffectModel(examples)).toEqual(fitEffectModel(examples));
  });

  it('is cross-validated by papers it has not seen', () => {
    expect(crossValidate(examples, 5)).toBe(100);
    const same = examples.map((each) => ({ ...each, features: ['any'] }));
    expect(crossValidate(same, 5)).toBeLessThan(60);
  });
});
