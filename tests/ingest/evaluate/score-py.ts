/** Runs gold/score.py on many cases in one Python process. */

import { execFileSync } from 'node:child_process';
import { sharedPath } from '../../shared.ts';
import type { AnnotatedPaper } from '../../../ingest/evaluate/annotated-paper.ts';

export interface ScoreCase {
  readonly inputs: readonly { readonly id: string; readonly title: string; readonly abstract: string }[];
  readonly gold: readonly AnnotatedPaper[];
  readonly predicted: readonly AnnotatedPaper[];
}

const SCRIPT = `
import json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import score
for line in sys.stdin:
    case = json.loads(line)
    byId = [{r['id']: r for r in case[k]} for k in ('inputs', 'gold', 'predicted')]
    print(json.dumps(score.score(*byId)))
`;

/** What score.py says of each case. */
export function scoreWithPython(cases: readonly ScoreCase[]): readonly Record<string, unknown>[] {
  const input = cases.map((each) => `${JSON.stringify(each)}\n`).join('');
  const out = execFileSync('python3', ['-c', SCRIPT, sharedPath('gold')], {
    input,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
