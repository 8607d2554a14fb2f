/** Forms of the catalogue: filled, run where nothing is missing, and never answered by an older question. */

import { describe, expect, it } from 'vitest';
import type { QueryDescription, TableAnswer } from '../../../src/domain/answers.ts';
import type { GraphSource, Parameters } from '../../../viewer/graph-source.ts';
import { createCatalogue } from '../../../viewer/state/catalogue.ts';

const query: QueryDescription = {
  name: 'outperforms',
  description: 'What is better.',
  parameters: [
    { name: 'entity', type: 'string', description: 'the name' },
    { name: 'limit', type: 'integer', default: 25, description: 'rows' },
    { name: 'types', type: 'string[]', default: [], description: 'types' },
  ],
  returns: 'graph',
  scope: 'local',
  ask: ['what outperforms {entity}'],
  empty: 'Nothing.',
};

function catalogue(reply: (parameters: Parameters) => Promise<TableAnswer>) {
  const asked: Parameters[] = [];
  const source = {
    queries: () => Promise.resolve([query]),
    query: (_: string, parameters: Parameters) => {
      asked.push(parameters);
      return reply(parameters);
    },
  };
  return { asked, ...createCatalogue(source as unknown as GraphSource) };
}

const tableOf = (text: string): TableAnswer => ({
  columns: ['a'],
  rows: [[text]],
  notices: [],
  summary: { rows: 1, truncated: false, milliseconds: 1 },
});

describe('the catalogue', () => {
  it('waits where a parameter is missing, and leaves defaults to the server', async () => {
    const { choose, fill, run, asked, answer } = catalogue(() => Promise.resolve(tableOf('x')));
    await choose('outperforms', {});
    expect(asked).toEqual([]);
    fill('entity', ' Adam ');
    fill('types', 'Method\n\nTask');
    await run();
    expect(asked).toEqual([{ entity: 'Adam', types: ['Method', 'Task'] }]);
    expect(answer.value).toMatchObject({ state: 'ready' });
  });

  it('answers a question of the start page', async () => {
    const { ask, asked, form } = catalogue(() => Promise.resolve(tableOf('x')));
    expect(await ask('what outperforms Adam?')).toBe(true);
    expect(asked).toEqual([{ entity: 'Adam' }]);
    expect(form.value?.name).toBe('outperforms');
    expect(await ask('why?')).toBe(false);
  });

  it('shows the answer to what was asked last, whichever comes first', async () => {
    const waiting: (() => void)[] = [];
    const { choose, answer } = catalogue(
      ({ entity }) => new Promise((resolve) => waiting.push(() => resolve(tableOf(JSON.stringify(entity))))),
    );
    const first = choose('outperforms', { entity: 'first' });
    const second = choose('outperforms', { entity: 'second' });
    while (waiting.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    waiting[1]?.();
    waiting[0]?.();
    await Promise.all([first, second]);
    expect(answer.value).toMatchObject({ value: { rows: [['"second"']] } });
  });

  it('says what failed', async () => {
    const { choose, answer } = catalogue(() => Promise.reject(new Error('no')));
    await choose('outperforms', { entity: 'x' });
    expect(answer.value).toMatchObject({ state: 'failed', failure: { message: 'no' } });
  });
});
