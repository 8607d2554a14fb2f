import { describe, expect, it } from 'vitest';
import { readGold } from '../../../../ingest/evaluate/read-annotations.ts';
import { readEffectModel } from '../../../../ingest/extract/attributes/effect-model.ts';
import { measureAttributes } from '../../../bench/attributes/measure-attributes.ts';
import { sharedIsHere, sharedPath } from '../../../shared.ts';

describe.skipIf(!sharedIsHere)('attributes given the gold relations of dev (needs ../shared)', () => {
  it('keep effect accuracy and the F1 of amounts, hedges and limits, and take nothing for denied', async () => {
    const set = await readGold(sharedPath('gold', 'dev.gold.jsonl'), sharedPath('gold', 'dev.input.jsonl'));
    const { attributes, denied } = measureAttributes(set, readEffectModel());
    const f1 = (name: 'quantity' | 'hedged' | 'qualified'): number => attributes.flags.get(name)?.f1 ?? 0;
    expect(attributes.effect?.accuracy).toBeGreaterThanOrEqual(75);
    expect(f1('quantity')).toBeGreaterThanOrEqual(75);
    expect(f1('hedged')).toBeGreaterThanOrEqual(75);
    expect(f1('qualified')).toBeGreaterThanOrEqual(50);
    expect(denied).toBe(0);
  });
});
