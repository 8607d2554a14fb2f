/**
 * `npm run tck`: runs the TCK and prints the table by folder; `--json` closes with one line of figures, `--failures`
 * says why each fails. `--store bolt://...` runs it on a Neo4j (NEO4J_USERNAME, NEO4J_PASSWORD) and lists what the
 * embedded engine answers otherwise.
 */

import { parseArgs } from 'node:util';
import { engineSubjects } from './engine-subject.ts';
import { expectedFailures } from './expected-failures.ts';
import { neo4jSubjects } from './neo4j-subject.ts';
import { runAll, tckFolder, type Outcome } from './run-all.ts';
import type { Subjects } from './subject.ts';

interface Figures {
  passed: number;
  total: number;
}

const { values: flags, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, failures: { type: 'boolean' }, store: { type: 'string' } },
  allowPositionals: true,
});
const only = positionals[0] ?? '';
const write = (line: string): void => void process.stdout.write(`${line}\n`);

const subjects = await openSubjects(flags.store);
try {
  const outcomes = await runAll(subjects, only);
  if (flags.failures) {
    for (const { id, reason } of outcomes) if (reason !== undefined) write(`${id}\n    ${reason}`);
  }
  const figures = count(outcomes);
  writeTable(subjects.name, figures);
  if (flags.store === undefined) write(`expected failures: ${expectedFailures().length}`);
  else await writeDifferences(outcomes);
  if (flags.json) write(JSON.stringify(toJson(figures)));
} finally {
  await subjects.close();
}

async function openSubjects(store: string | undefined): Promise<Subjects> {
  if (store === undefined) return engineSubjects;
  const { NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  return await neo4jSubjects({ url: store, username, password });
}

function count(outcomes: readonly Outcome[]): Record<'all' | 'procedures', Figures> & {
  readonly byFolder: Record<string, Figures>;
} {
  const procedures: Figures = { passed: 0, total: 0 };
  const all: Figures = { passed: 0, total: 0 };
  const byFolder: Record<string, Figures> = {};
  for (const outcome of outcomes) {
    const folder = (byFolder[outcome.folder] ??= { passed: 0, total: 0 });
    for (const figures of outcome.procedures ? [procedures] : [all, folder]) {
      figures.total += 1;
      if (outcome.reason === undefined) figures.passed += 1;
    }
  }
  return { all, procedures, byFolder };
}

function writeTable(name: string, { all, procedures, byFolder }: ReturnType<typeof count>): void {
  const row = (title: string, { passed, total }: Figures): void =>
    write(`${title.padEnd(40)} ${String(passed).padStart(5)} / ${String(total).padStart(5)}`);
  write(`openCypher TCK in ${tckFolder} on ${name}`);
  for (const [folder, figures] of Object.entries(byFolder)) if (figures.total > 0) row(folder, figures);
  const temporal = byFolder['expressions/temporal'] ?? { passed: 0, total: 0 };
  row('all', all);
  row('outside expressions/temporal', {
    passed: all.passed - temporal.passed,
    total: all.total - temporal.total,
  });
  row('with test procedures', procedures);
}

/** `procedures` of a server that takes none are all failed. */
function toJson({ all, byFolder, procedures }: ReturnType<typeof count>): object {
  return { ...all, byFolder, procedures };
}

async function writeDifferences(outcomes: readonly Outcome[]): Promise<void> {
  const own = new Map((await runAll(engineSubjects, only)).map((outcome) => [outcome.id, outcome]));
  const differing = outcomes.filter(
    ({ id, procedures, answer }) => !procedures && own.get(id)?.answer !== answer,
  );
  write(`answered otherwise by the embedded engine: ${differing.length}`);
  for (const { id, reason, answer } of differing) {
    const ours = own.get(id);
    write(`${id}\n    there, ${verdict(reason)}: ${JSON.stringify(answer)}`);
    write(`    here, ${verdict(ours?.reason)}: ${JSON.stringify(ours?.answer)}`);
  }
}

function verdict(reason: string | undefined): string {
  return reason === undefined ? 'passed' : 'failed';
}
