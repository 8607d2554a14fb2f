/** Two annotated papers of our own, as files, for the tests of the scorecard. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TITLE = 'ZonalNet: Doing it well';
const ABSTRACT = 'We propose ZonalNet. It reduces overfitting and outperforms Adam by 2 points.';

export const INPUTS = [
  { id: 'a', title: TITLE, abstract: ABSTRACT },
  { id: 'b', title: 'On sharpness', abstract: 'Sharpness may affect generalization.' },
];

export const GOLD = [
  {
    id: 'a',
    entities: [
      { name: 'ZonalNet', type: 'Method', role: 'introduces', mentions: ['ZonalNet'] },
      { name: 'overfitting', type: 'Concept', role: 'studies', mentions: ['overfitting'] },
      { name: 'Adam', type: 'Method', role: 'compares_with', mentions: ['Adam'] },
    ],
    relations: [
      {
        head: 'ZonalNet',
        type: 'AFFECTS',
        tail: 'overfitting',
        evidence: 'It reduces overfitting',
        effect: 'decreases',
        hedged: false,
        qualified: false,
        quantity: null,
        selfReported: true,
      },
      {
        head: 'ZonalNet',
        type: 'OUTPERFORMS',
        tail: 'Adam',
        evidence: 'outperforms Adam by 2 points',
        hedged: false,
        qualified: false,
        quantity: '2 points',
        selfReported: true,
      },
    ],
  },
  {
    id: 'b',
    entities: [
      { name: 'sharpness', type: 'Concept', role: 'studies', mentions: ['sharpness', 'Sharpness'] },
      { name: 'generalization', type: 'Concept', role: 'studies', mentions: ['generalization'] },
    ],
    relations: [
      {
        head: 'sharpness',
        type: 'AFFECTS',
        tail: 'generalization',
        evidence: 'Sharpness may affect generalization',
        effect: null,
        hedged: true,
        qualified: false,
        quantity: null,
        selfReported: false,
      },
    ],
  },
];

/** JSONL in a folder; gives its path. */
export function writeLines(folder: string, name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}
