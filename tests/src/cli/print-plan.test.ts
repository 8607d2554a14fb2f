/** The plan of EXPLAIN and PROFILE, as `tangent cypher` prints it. */

import { describe, expect, it } from 'vitest';
import { planTable } from '../../../src/cli/print-plan.ts';
import { runCommand } from './run-command.ts';

const STATEMENT = 'UNWIND range(1, 3) AS x RETURN x > 1 AS large';
const cypher = (...args: string[]): ReturnType<typeof runCommand> =>
  runCommand(['cypher', '--store', 'memory:', ...args]);

describe('the plan of a statement', () => {
  it('is printed alone where the statement is explained', async () => {
    const lines = (await cypher(`EXPLAIN ${STATEMENT}`)).out.split('\n');
    expect(lines[0]).toMatch(/^operator +details +estimated rows$/);
    expect(lines[1]).toMatch(/^project +\d+$/);
    expect(lines[2]).toMatch(/^ {2}unwind +\d+$/);
  });

  it('is printed below the rows where it is profiled, with what each operator gave', async () => {
    const { out } = await cypher(`PROFILE ${STATEMENT}`);
    expect(out).toMatch(
      /^large\n-+\nfalse\ntrue\ntrue\n\noperator +details +estimated rows +rows +hits +ms\n/,
    );
    expect(out).toMatch(/^ {2}unwind +\d+ +3 +0 +\d+\.\d\d$/m);
  });

  it('goes to stderr where stdout holds rows in another format', async () => {
    const { out, said } = await cypher(`PROFILE ${STATEMENT}`, '--format', 'csv');
    expect(out).toBe('large\nfalse\ntrue\ntrue\n');
    expect(said.join('\n')).toMatch(/^operator /);
  });

  it('keeps its columns below each other where a name is wide, and leaves out what was not measured', () => {
    const plan = { operator: 'a', details: ':学习', estimatedRows: 0.333, rows: 1, dbHits: 2 };
    const child = { operator: 'b', estimatedRows: 12.6, rows: 10, dbHits: 20, children: [] };
    expect(planTable({ ...plan, children: [child] }).split('\n')).toEqual([
      'operator  details  estimated rows  rows  hits  ms',
      'a         :学习              0.33     1     2',
      '  b                            13    10    20',
    ]);
  });
});
