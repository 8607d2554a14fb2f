/** Regular expressions against answers of Neo4j 5.26.30 on Java 17, and their cost. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../../../../src/engine/errors.ts';
import { RegularExpression } from '../../../../src/engine/values/regex/regular-expression.ts';

/** For each pattern a digit a text, 1 where it matches, or the code of the error. */
interface Answers {
  readonly texts: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}
const { texts, answers } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'neo4j-answers.json'), 'utf8'),
) as Answers;

/** Forms that Java has and this matcher refuses: none of them may give an answer. */
const REFUSED = [
  'a++',
  '(?=a)a',
  '(a)\\1',
  '\\k<n>',
  '\\R',
  '(?x)a b',
  '(?d)a',
  '(?U)\\w+',
  '\\p{InGreek}',
  '\\p{javaLowerCase}',
  '\\p{Foo}',
  '\\N{DIGIT ONE}',
];

/** Per text 1, 0, or `-` where this text is refused; the kind of the error where the pattern is. */
function answer(pattern: string): string {
  try {
    const expression = new RegularExpression(pattern);
    return texts.map((text) => matchOrRefuse(expression, text)).join('');
  } catch (error) {
    if (error instanceof CypherError) return error.kind;
    throw error;
  }
}

function matchOrRefuse(expression: RegularExpression, text: string): string {
  try {
    return expression.matches(text, () => undefined) ? '1' : '0';
  } catch (error) {
    if (error instanceof CypherError && error.kind === 'Unsupported') return '-';
    throw error;
  }
}

/** Steps counted by ticks. */
function ticks(pattern: string, text: string): number {
  let count = 0;
  new RegularExpression(pattern).matches(text, () => (count += 1));
  return count;
}

describe('regular expressions', () => {
  const patterns = Object.keys(answers).filter((pattern) => !REFUSED.includes(pattern));
  it.each(patterns)('match with %s what Neo4j matches', (pattern) => {
    const ours = answer(pattern);
    const theirs = answers[pattern] ?? '';
    if (!/^[01]+$/.test(theirs)) expect(ours).toBe('InvalidRegularExpression');
    else expect(Array.from(theirs, (digit, at) => (ours[at] === '-' ? '-' : digit)).join('')).toBe(ours);
  });

  it('refuse a text only for a word boundary beside a letter beyond ASCII', () => {
    const refusing = patterns.filter((pattern) => answer(pattern).includes('-'));
    expect(refusing.every((pattern) => /\\[bB]/.test(pattern))).toBe(true);
  });

  it.each(REFUSED)('refuse %s', (pattern) => {
    expect(answer(pattern)).toBe('Unsupported');
  });

  it('take time in proportion to the text where a backtracking matcher explodes', () => {
    for (const pattern of ['(a*)*b', '(a+)+b', '(a|aa)+b', '(a|a)*b', '(.*a){5}b']) {
      const short = ticks(pattern, 'a'.repeat(1_000));
      expect(ticks(pattern, 'a'.repeat(4_000))).toBeLessThan(short * 4.5);
    }
  });

  it('end when the tick says so', () => {
    const stop = (): never => {
      throw new Error('stopped');
    };
    expect(() => new RegularExpression('a*').matches('a'.repeat(1_000), stop)).toThrow('stopped');
  });

  it('refuse repetitions whose program would be too large', () => {
    expect(answer('(a{1000}){1000}')).toBe('Unsupported');
    expect(answer('(){100000}')).toBe('Unsupported');
  });
});
