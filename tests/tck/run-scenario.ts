/** Runs one scenario step by step; what comes out is the reason it failed, or nothing. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Procedure } from '../../src/engine/procedures/procedure.ts';
import type { Value } from '../../src/engine/values/value.ts';
import { canonical, parseExpected, toParameter } from './expected-values.ts';
import type { Scenario, Step } from './gherkin.ts';
import type { Answer, Failure, Observed, Subject, Subjects } from './subject.ts';
import { parseProcedure } from './test-procedures.ts';

interface State {
  readonly folder: string;
  readonly subjects: Subjects;
  readonly procedures: Procedure[];
  subject: Subject | undefined;
  parameters: Map<string, Value>;
  before: Observed | undefined;
  answer: Answer | Failure | undefined;
  expectsError: boolean;
}

class Mismatch extends Error {}

export interface ScenarioOutcome {
  /** Undefined where the scenario passes. */
  readonly reason: string | undefined;
  /** What its last query was answered with: columns and rows as a bag, or the code of the error and when it came. */
  readonly answer: string;
}

/** `folder`: the TCK's. */
export async function runScenario(
  scenario: Scenario,
  folder: string,
  subjects: Subjects,
): Promise<ScenarioOutcome> {
  const state: State = {
    folder,
    subjects,
    procedures: [],
    subject: undefined,
    parameters: new Map(),
    before: undefined,
    answer: undefined,
    expectsError: false,
  };
  const outcome = (reason: string | undefined): ScenarioOutcome => ({ reason, answer: textOf(state.answer) });
  try {
    for (const step of scenario.steps) await runStep(state, step);
    if (!state.expectsError) failed(state.answer);
    return outcome(undefined);
  } catch (error) {
    return outcome(error instanceof Mismatch ? error.message : `crash: ${String(error)}`);
  }
}

function textOf(answer: Answer | Failure | undefined): string {
  if (answer === undefined) return 'nothing';
  if ('kind' in answer) return `${answer.kind} at ${answer.phase}`;
  const rows = answer.rows(true).map((row) => row.join(' | '));
  return [answer.columns.join(' | '), ...rows.toSorted()].join('\n');
}

/** Whether the scenario defines procedures of its own. */
export function needsProcedures(scenario: Scenario): boolean {
  return scenario.steps.some((step) => step.text.startsWith('there exists a procedure'));
}

async function subjectOf(state: State): Promise<Subject> {
  state.subject ??= await state.subjects.open(state.procedures);
  return state.subject;
}

async function runStep(state: State, step: Step): Promise<void> {
  const { text } = step;
  if (text === 'an empty graph' || text === 'any graph') return;
  const graph = /^the (\S+) graph$/.exec(text)?.[1];
  if (graph !== undefined) {
    await prepareGraph(state, readFileSync(join(state.folder, 'graphs', graph, `${graph}.cypher`), 'utf8'));
  } else if (text === 'having executed:') {
    await prepareGraph(state, step.docString ?? '');
  } else if (text === 'parameters are:') {
    for (const [name = '', value = ''] of step.table ?? []) {
      state.parameters.set(name, toParameter(parseExpected(value)));
    }
  } else if (text.startsWith('there exists a procedure')) {
    state.procedures.push(parseProcedure(text.slice('there exists a procedure '.length), step.table ?? []));
  } else if (text === 'executing query:' || text === 'executing control query:') {
    if (text === 'executing query:') state.before = await (await subjectOf(state)).observe();
    state.answer = await (await subjectOf(state)).run(step.docString ?? '', state.parameters);
  } else {
    await checkOutcome(state, step);
  }
}

async function prepareGraph(state: State, query: string): Promise<void> {
  const answer = await (await subjectOf(state)).run(query, new Map());
  if ('kind' in answer)
    throw new Mismatch(`setup failed: ${answer.kind} ${answer.detail}: ${answer.message}`);
}

async function checkOutcome(state: State, step: Step): Promise<void> {
  const { text } = step;
  const error = /^an? (\w+) should be raised at (compile time|runtime|any time): (.*)$/.exec(text);
  if (error !== null) {
    state.expectsError = true;
    checkError(state.answer, error[1] ?? '', error[2] ?? '', error[3] ?? '');
  } else if (text === 'the result should be empty') {
    const answer = failed(state.answer);
    const { length } = answer.rows(false);
    if (length > 0) throw new Mismatch(`expected no rows, got ${length}`);
  } else if (text.startsWith('the result should be')) {
    checkRows(failed(state.answer), step.table ?? [], {
      ordered: text.includes('in order'),
      unorderedLists: text.includes('ignoring element order'),
    });
  } else if (text === 'no side effects') {
    await checkSideEffects(state, []);
  } else if (text === 'the side effects should be:') {
    await checkSideEffects(state, step.table ?? []);
  } else {
    throw new Mismatch(`unknown step: ${text}`);
  }
}

function failed(answer: Answer | Failure | undefined): Answer {
  if (answer === undefined) throw new Mismatch('no query was run');
  if ('kind' in answer)
    throw new Mismatch(`${answer.kind} at ${answer.phase}: ${answer.detail}: ${answer.message}`);
  return answer;
}

/** Classes of errors for which Neo4j's code has another name. */
const SAME_KIND: ReadonlyMap<string, readonly string[]> = new Map([
  ['ProcedureError', ['ProcedureNotFound', 'ProcedureCallFailed']],
  ['ConstraintVerificationFailed', ['ConstraintValidationFailed']],
]);

const TYPE_DETAILS = new Set([
  'InvalidArgumentType',
  'ListElementAccessByNonInteger',
  'MapElementAccessByNonString',
  'InvalidArgumentValue',
  '*',
]);

/** Neo4j finds arguments of a wrong type as a SyntaxError at compile time, also where the TCK waits for the run. */
function foundEarlier(answer: Failure, detail: string): boolean {
  return (
    TYPE_DETAILS.has(detail) &&
    answer.detail === 'InvalidArgumentType' &&
    answer.kind === 'SyntaxError' &&
    answer.phase === 'compile time'
  );
}

/** What is no number of rows, but only found to be none at run time, is an ArgumentError of Neo4j. */
function isRowCount(answer: Failure, phase: string, detail: string): boolean {
  return (
    (detail === 'NegativeIntegerArgument' || detail === 'InvalidArgumentType') &&
    phase === 'runtime' &&
    answer.phase === 'runtime' &&
    answer.kind === 'ArgumentError'
  );
}

function checkError(answer: Answer | Failure | undefined, kind: string, phase: string, detail: string): void {
  if (answer === undefined || !('kind' in answer)) {
    const rows = answer
      ?.rows(false)
      .map((row) => row.join(' | '))
      .slice(0, 3);
    throw new Mismatch(`expected ${kind} (${detail}) at ${phase}, got rows ${JSON.stringify(rows)}`);
  }
  const kinds = SAME_KIND.get(kind) ?? [kind];
  const fits = kinds.includes(answer.kind) && (phase === 'any time' || phase === answer.phase);
  if (!fits && !foundEarlier(answer, detail) && !isRowCount(answer, phase, detail)) {
    throw new Mismatch(
      `expected ${kind} (${detail}) at ${phase}, got ${answer.kind} (${answer.detail}) at ${answer.phase}: ${answer.message}`,
    );
  }
}

function checkRows(
  answer: Answer,
  table: readonly (readonly string[])[],
  options: { ordered: boolean; unorderedLists: boolean },
): void {
  const [header = [], ...rows] = table;
  const order = header.map((name) => answer.columns.indexOf(name));
  if (order.includes(-1) || header.length !== answer.columns.length) {
    throw new Mismatch(`expected columns ${JSON.stringify(header)}, got ${JSON.stringify(answer.columns)}`);
  }
  const lists = options.unorderedLists;
  const wanted = rows.map((row) => row.map((cell) => canonical(parseExpected(cell), lists)).join(' | '));
  const found = answer.rows(lists).map((row) => order.map((at) => row[at]).join(' | '));
  const same = options.ordered
    ? JSON.stringify(wanted) === JSON.stringify(found)
    : JSON.stringify(wanted.toSorted()) === JSON.stringify(found.toSorted());
  if (!same) {
    throw new Mismatch(
      `expected rows ${JSON.stringify(wanted.slice(0, 5))}, got ${JSON.stringify(found.slice(0, 5))}`,
    );
  }
}

async function checkSideEffects(state: State, table: readonly (readonly string[])[]): Promise<void> {
  const { before } = state;
  if (before === undefined) throw new Mismatch('no query was run');
  const after = await (await subjectOf(state)).observe();
  const found: string[] = [];
  for (const kind of ['nodes', 'relationships', 'labels', 'properties'] as const) {
    const added = [...after[kind]].filter((one) => !before[kind].has(one)).length;
    const removed = [...before[kind]].filter((one) => !after[kind].has(one)).length;
    if (added > 0) found.push(`+${kind} ${added}`);
    if (removed > 0) found.push(`-${kind} ${removed}`);
  }
  const wanted = table.filter(([, count]) => count !== '0').map(([name, count]) => `${name} ${count}`);
  if (wanted.toSorted().join() !== found.toSorted().join()) {
    throw new Mismatch(`expected side effects [${wanted.join()}], got [${found.join()}]`);
  }
}
