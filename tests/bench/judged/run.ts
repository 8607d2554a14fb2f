/**
 * `npx tsx tests/bench/judged/run.ts [--quotes]`: precision of the 100 names and 50 statements that the first screen
 * shows of the listed papers, by the verdicts of verdicts.json. `--quotes` prints each statement with its quote, to judge.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest, openStore } from '../../../src/tangent.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';
import { visibleNames, visibleStatements } from './first-screen.ts';
import { judgePrecision, readVerdicts, showPrecision } from './verdicts.ts';

const [NAMES, STATEMENTS] = [100, 50];
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (sharedIsHere) {
  const folder = mkdtempSync(join(tmpdir(), 'tangent-judged-'));
  const store = await openStore(join(folder, 'data'));
  try {
    await ingest(store, [sharedPath('papers', '*.txt')], { extractor: 'model' });
    const names = await visibleNames(store, NAMES);
    const statements = await visibleStatements(store, STATEMENTS);
    if (process.argv.includes('--quotes')) {
      for (const { key, papers } of names) say(`${key} (${papers})`);
      for (const { key, papers, quote } of statements) say(`${key} (${papers}): ${quote}`);
    }
    const verdicts = readVerdicts();
    const keysOf = (shown: readonly { readonly key: string }[]): string[] => shown.map(({ key }) => key);
    say(showPrecision('the most visible names', judgePrecision(keysOf(names), verdicts.names)));
    say(showPrecision('the first statements', judgePrecision(keysOf(statements), verdicts.statements)));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
} else process.stderr.write('judged precision skipped: the listed papers are not here\n');
