import { describe, expect, it } from 'vitest';
import { judgePrecision, readVerdicts, showPrecision } from '../../bench/judged/verdicts.ts';

const yes = { right: true, reason: 'as stated' };
const no = { right: false, reason: 'turned round' };

describe('precision by verdicts', () => {
  it('counts what is shown and judged, with the interval of Wilson', () => {
    const { precision, from, to, judged } = judgePrecision(['a', 'b', 'c', 'd'], { a: yes, b: yes, c: no });
    expect([precision.toFixed(1), from.toFixed(1), to.toFixed(1), judged]).toEqual([
      '66.7',
      '20.8',
      '93.9',
      3,
    ]);
  });

  it('names what is wrong and what is not judged yet, and passes over verdicts on what is not shown', () => {
    const found = judgePrecision(['a', 'b'], { a: no, z: no });
    expect(found).toMatchObject({ wrong: [{ key: 'a', reason: 'turned round' }], unjudged: ['b'] });
    expect(showPrecision('names', found)).toContain('not judged: b');
  });
});

it('has verdicts on at least 100 names and 50 statements, each with its reason', () => {
  const { names, statements } = readVerdicts();
  expect(Object.keys(names).length).toBeGreaterThanOrEqual(100);
  expect(Object.keys(statements).length).toBeGreaterThanOrEqual(50);
});
