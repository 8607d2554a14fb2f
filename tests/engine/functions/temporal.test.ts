/** Temporal functions, operators and components against answers of Neo4j 5.26.30. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../../../src/engine/errors.ts';
import { parseExpressionText } from '../../../src/engine/syntax/parse.ts';
import { formatScalar } from '../../../src/engine/values/text.ts';
import { evaluatePlainly } from './evaluate-plainly.ts';

/** Where this engine refuses what Neo4j computes: never another answer. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ["date('-999999999-01-01')", 'years end at 999,999'],
  ["date('+20150721')", 'years end at 999,999'],
  ['duration({years:9223372036854775807})', 'Neo4j wraps around'],
  ['duration({seconds:9223372036854775807})', 'parts end at 2^53'],
  ['duration({seconds:9223372036854775807}) + duration({seconds:1})', 'parts end at 2^53'],
  ["duration('P9223372036854775808D')", 'another code'],
  ["localdatetime({time: date('2020-01-01'), year: 2020})", 'another code'],
]);

/** Where the last nanosecond differs: Neo4j rounds fractions of a month on a path of its own. */
const ROUNDED_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["duration('P1Y')*0.3", 'P3M18DT6H17M27.599999999S'],
]);

const answers = readFileSync(join(import.meta.dirname, 'neo4j-temporal-answers.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' => ') as [string, string]);

/** The text of a value, or the code of the error. */
function answer(text: string): string {
  try {
    return formatScalar(evaluatePlainly(parseExpressionText(text), new Map())) ?? 'null';
  } catch (error) {
    if (error instanceof CypherError) return error.code;
    throw error;
  }
}

describe('temporal functions', () => {
  const alike = answers.filter(
    ([expression]) => !REFUSED.has(expression) && !ROUNDED_OTHERWISE.has(expression),
  );
  it.each(alike)('answers %s as Neo4j does', (expression, expected) => {
    expect(answer(expression)).toBe(expected);
  });

  it.each([...REFUSED])('refuses %s (%s)', (expression) => {
    expect(answer(expression)).toMatch(/^Neo\.ClientError\.Statement\./);
  });

  it.each([...ROUNDED_OTHERWISE])('answers %s a nanosecond off', (expression, ours) => {
    expect(answer(expression)).toBe(ours);
  });

  it('takes the current moment from the context', () => {
    expect(answer('datetime()')).toBe('2026-11-25T03:00:00.123Z');
    expect(answer("localdatetime.realtime('Europe/Paris')")).toBe('2026-11-25T04:00:00.123');
    expect(answer("time({timezone: '+05:30'})")).toBe('08:30:00.123+05:30');
    expect(answer("date.truncate('year')")).toBe('2026-01-01');
  });
});
