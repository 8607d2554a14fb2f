/** `npm run tck`: runs the TCK and prints the table by folder; `--json` closes with one line of figures. */

import { runAll, tckFolder } from './run-all.ts';

const flags = process.argv.slice(2);
const only = flags.find((flag) => !flag.startsWith('--')) ?? '';
const outcomes = await runAll(only);
const write = (line: string): void => void process.stdout.write(`${line}\n`);

if (flags.includes('--failures')) {
  for (const { id, reason } of outcomes) if (reason !== undefined) write(`${id}\n    ${reason}`);
}

interface Figures {
  passed: number;
  total: number;
}
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
write(`openCypher TCK in ${tckFolder}`);
for (const [folder, { passed, total }] of Object.entries(byFolder)) {
  if (total > 0) write(`${folder.padEnd(40)} ${String(passed).padStart(5)} / ${String(total).padStart(5)}`);
}
write(`${'all'.padEnd(40)} ${String(all.passed).padStart(5)} / ${String(all.total).padStart(5)}`);
write(
  `${'with test procedures'.padEnd(40)} ${String(procedures.passed).padStart(5)} / ${String(procedures.total).padStart(5)}`,
);
if (flags.includes('--json')) write(JSON.stringify({ ...all, byFolder, procedures }));
