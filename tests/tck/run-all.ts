/** The whole TCK, or the part whose name holds a text: every scenario's outcome. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedPath } from '../shared.ts';
import { parseFeature, type Scenario } from './gherkin.ts';
import { needsProcedures, runScenario, type ScenarioOutcome } from './run-scenario.ts';
import type { Subjects } from './subject.ts';

export interface Outcome extends ScenarioOutcome {
  /** `clauses/match/Match1 [3] Name #2`: stable as long as the TCK is. */
  readonly id: string;
  readonly folder: string;
  readonly procedures: boolean;
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

const NO_PROCEDURES: ScenarioOutcome = {
  reason: 'needs procedures of its own, which a server cannot be given from outside',
  answer: 'nothing',
};

/** Runs the scenarios whose id contains `only`. */
export async function runAll(subjects: Subjects, only = ''): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of featureFiles()) {
    const feature = file.replace(/\.feature$/, '').replaceAll('\\', '/');
    const folder = feature.split('/').slice(0, -1).join('/');
    const text = readFileSync(join(tckFolder, 'features', file), 'utf8');
    for (const scenario of parseFeature(text, feature)) {
      const id = idOf(scenario);
      if (!id.includes(only)) continue;
      const procedures = needsProcedures(scenario);
      const outcome =
        procedures && !subjects.takesProcedures
          ? NO_PROCEDURES
          : await runScenario(scenario, tckFolder, subjects);
      outcomes.push({ id, folder, procedures, ...outcome });
    }
  }
  return outcomes;
}
