/** The whole TCK, or the part whose name holds a text: every scenario's outcome. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedPath } from '../shared.ts';
import { parseFeature, type Scenario } from './gherkin.ts';
import { needsProcedures, runScenario } from './run-scenario.ts';

export interface Outcome {
  /** `clauses/match/Match1 [3] Name #2`: stable as long as the TCK is. */
  readonly id: string;
  readonly folder: string;
  readonly procedures: boolean;
  /** Undefined where it passed. */
  readonly reason: string | undefined;
}

/** The TCK's folder: TANGENT_TCK, or that of the shared texts. */
export const tckFolder: string = process.env['TANGENT_TCK'] ?? sharedPath('tck');

function featureFiles(): string[] {
  return readdirSync(join(tckFolder, 'features'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.feature'))
    .toSorted();
}

function idOf(scenario: Scenario): string {
  const example = scenario.example === 0 ? '' : ` #${scenario.example}`;
  return `${scenario.feature} ${scenario.name}${example}`;
}

/** Runs the scenarios whose id contains `only`. */
export async function runAll(only = ''): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of featureFiles()) {
    const feature = file.replace(/\.feature$/, '').replaceAll('\\', '/');
    const folder = feature.split('/').slice(0, -1).join('/');
    const text = readFileSync(join(tckFolder, 'features', file), 'utf8');
    for (const scenario of parseFeature(text, feature)) {
      const id = idOf(scenario);
      if (!id.includes(only)) continue;
      const reason = await runScenario(scenario, tckFolder);
      outcomes.push({ id, folder, procedures: needsProcedures(scenario), reason });
    }
  }
  return outcomes;
}
