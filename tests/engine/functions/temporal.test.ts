/** Temporal functions, operators and components against answers of Neo4j 5.26.30. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../../../src/engine/errors.ts';
import { openDatabase } from '../../../src/engine/database.ts';
import { formatScalar } from '../../../src/engine/values/text.ts';
import type { Value } from '../../../src/engine/values/value.ts';

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

/** 2026-11-25T03:00:00.123Z */
const database = openDatabase({ now: () => 1_795_575_600_123, random: () => 0.5 });

/** The text of a value, or the code of the error. */
async function answer(expression: string): Promise<string> {
  try {
    const { rows } = await database.read(`RETURN ${expression} AS value`);
    return formatScalar((rows[0]?.[0] ?? null) as Value) ?? 'null';
  } catch (error) {
    if (error instanceof CypherError) return error.code;
    throw error;
  }
}

describe('temporal functions', () => {
  const alike = answers.filter(
    ([expression]) => !REFUSED.has(expression) && !ROUNDED_OTHERWISE.has(expression),
  );
  it.each(alike)('answers %s as Neo4j does', async (expression, expected) => {
    expect(await answer(expression)).toBe(expected);
  });

  it.each([...REFUSED])('refuses %s (%s)', async (expression) => {
    expect(await answer(expression)).toMatch(/^Neo\.ClientError\.Statement\./);
  });

  it.each([...ROUNDED_OTHERWISE])('answers %s a nanosecond off', async (expression, ours) => {
    expect(await answer(expression)).toBe(ours);
  });

  it('takes the current moment from the context', async () => {
    expect(await answer('datetime()')).toBe('2026-11-25T03:00:00.123Z');
    expect(await answer("localdatetime.realtime('Europe/Paris')")).toBe('2026-11-25T04:00:00.123');
    expect(await answer("time({timezone: '+05:30'})")).toBe('08:30:00.123+05:30');
    expect(await answer("date.truncate('year')")).toBe('2026-01-01');
  });
});
