/** Questions are answered by the right query: the written ones, their paraphrases, and some that nothing was tuned on. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../src/queries/ask.ts';
import type { Store } from '../../../src/store/store.ts';
import { isRight, measureAsked, measureOffTopic } from '../../fixtures/asked/measure.ts';
import type { AskedOutcome } from '../../fixtures/asked/measure.ts';
import { openShelf } from '../../fixtures/open-shelf.ts';

let store: Store;
let outcomes: readonly AskedOutcome[];
beforeAll(async () => {
  store = await openShelf();
  outcomes = await measureAsked(store);
}, 120_000);
afterAll(async () => {
  await store.close();
});

const share = (of: readonly AskedOutcome[]): number => of.filter(isRight).length / of.length;

describe('ask', () => {
  it('runs the right query for 85 of 100 questions and paraphrases', () => {
    const tuned = outcomes.filter(({ kind }) => kind === 'question' || kind === 'paraphrase');
    expect(tuned).toHaveLength(180);
    expect(share(tuned)).toBeGreaterThanOrEqual(0.85);
  });

  it('runs the right query for most questions that nothing was tuned on', () => {
    const fresh = outcomes.filter(({ kind }) => kind === 'fresh');
    expect(fresh).toHaveLength(60);
    expect(share(fresh)).toBeGreaterThanOrEqual(0.85);
  });

  it('finds names by alias, in any case, in the plural and with a slip of the pen', async () => {
    for (const question of ['what beats sam', 'What beats SAM?', 'what beats "SAM"?'])
      expect((await ask(store, question)).linked).toMatchObject([{ entity: { id: 'sam' } }]);
    expect((await ask(store, 'what is the sharpnes?')).linked).toMatchObject([
      { text: 'sharpnes', entity: { id: 'sharpness' } },
    ]);
  });

  it('prefers the longest name', async () => {
    const { linked } = await ask(store, 'What is sharpness-aware minimization compared with?');
    expect(linked.map(({ entity }) => entity.id)).toEqual(['sam']);
  });

  it('takes a paper by its key, and refuses it where a name is wanted', async () => {
    expect((await ask(store, 'papers like key200000000001')).chosen).toMatchObject({
      query: 'similar-papers',
      parameters: { paper: 'p-200000000001' },
    });
    expect((await ask(store, 'what beats key200000000001')).chosen?.query).not.toBe('outperforms');
  });

  it('runs nothing for what is off the topic, and offers three', async () => {
    const offTopic = await measureOffTopic(store);
    expect(offTopic).toHaveLength(20);
    expect(offTopic.filter(({ chosen }) => chosen !== undefined).length).toBeLessThanOrEqual(1);
    for (const { offered } of offTopic) expect(offered).toBe(3);
  });

  it('runs nothing where nothing fits', async () => {
    for (const question of [
      'What is the weather in Paris?',
      'How do I bake bread?',
      'Which GPU should I buy?',
      '?',
    ]) {
      const { chosen, others, notices } = await ask(store, question);
      expect(chosen).toBeUndefined();
      expect(others.length).toBeLessThanOrEqual(3);
      expect(notices).toMatchObject([{ code: 'nothing-fits' }]);
    }
  });
});
