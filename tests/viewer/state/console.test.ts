/** The console runs, streams, fails and is cancelled, and remembers what was run. */

import { describe, expect, it } from 'vitest';
import { TangentError } from '../../../src/domain/errors.ts';
import type { GraphSource } from '../../../viewer/graph-source.ts';
import { createConsole } from '../../../viewer/state/console.ts';

type Run = GraphSource['run'];
const SUMMARY = { rows: 2, truncated: false, milliseconds: 1 };

function consoleOf(run: Run) {
  return createConsole({ run } as unknown as GraphSource);
}

describe('the console', () => {
  it('gathers rows as they come, and remembers each statement once', async () => {
    const given: unknown[] = [];
    const made = consoleOf((statement, parameters, _, { onColumns, onRows, onEnd }) => {
      given.push([statement, parameters]);
      onColumns(['a']);
      onRows([[1]]);
      onRows([[2]]);
      onEnd([], SUMMARY);
      return Promise.resolve();
    });
    made.statement.value = ' RETURN $a ';
    made.parameters.value = { a: '1', unasked: '2' };
    await made.run();
    await made.run();
    expect(given[0]).toEqual(['RETURN $a', { a: 1 }]);
    expect(made.answer.value).toEqual({
      columns: ['a'],
      rows: [[1], [2]],
      notices: [],
      summary: SUMMARY,
      statement: 'RETURN $a',
    });
    expect(made.history.value).toEqual(['RETURN $a']);
  });

  it('says which parameter is not filled in, and runs nothing', async () => {
    const made = consoleOf(() => Promise.reject(new Error('was run')));
    made.statement.value = "RETURN $name, '$none'";
    await made.run();
    expect(made.failure.value?.message).toBe('Nothing is filled in for $name.');
    expect(made.running.value).toBe(false);
  });

  it('asks for the plan without changing the statement', async () => {
    const asked: string[] = [];
    const made = consoleOf((statement) => {
      asked.push(statement);
      return Promise.resolve();
    });
    made.statement.value = 'explain RETURN 1';
    await made.run('PROFILE');
    await made.run();
    expect(asked).toEqual(['PROFILE RETURN 1', 'explain RETURN 1']);
    expect(made.statement.value).toBe('explain RETURN 1');
  });

  it('runs a query of the catalogue by its name', async () => {
    const answer = { columns: ['n'], rows: [[1]], notices: [], summary: SUMMARY };
    const asked: unknown[] = [];
    const query: GraphSource['query'] = (...call) => {
      asked.push(call);
      return Promise.resolve(answer);
    };
    const made = createConsole({ query } as unknown as GraphSource);
    made.statement.value = ':query trends {"entity": "adam"}';
    await made.run();
    expect(asked).toEqual([['trends', { entity: 'adam' }]]);
    expect(made.answer.value).toMatchObject(answer);
  });

  it('says what failed with its hint', async () => {
    const made = consoleOf(() =>
      Promise.reject(new TangentError('StatementInvalid', 'no', { hint: 'look' })),
    );
    await made.run();
    expect(made.failure.value).toMatchObject({ code: 'StatementInvalid', hint: 'look' });
    expect(made.running.value).toBe(false);
  });

  it('is cancelled: what comes later is not shown, and is no failure', async () => {
    let late: (() => void) | undefined;
    const made = consoleOf(
      (_, __, ___, { onColumns }) =>
        new Promise((_resolve, reject) => {
          late = () => {
            onColumns(['late']);
            reject(new Error('aborted'));
          };
        }),
    );
    const run = made.run();
    expect(made.running.value).toBe(true);
    made.cancel();
    late?.();
    await run;
    expect(made.running.value).toBe(false);
    expect(made.answer.value).toBeUndefined();
    expect(made.failure.value).toBeUndefined();
  });
});
