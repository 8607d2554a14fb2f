/** Patterns that the schema rules out, that run through everything, or that mix what should stand apart. */

import type { Notice } from '../../domain/answers.ts';
import { nodeKindOf } from '../../domain/properties.ts';
import { RELATIONSHIPS, RELATION_TYPES } from '../../domain/schema.ts';
import type { PatternStep, StatementParts } from './statement-parts.ts';

const STATEMENTS: readonly string[] = RELATION_TYPES.map((row) => row.name);
const STATED = `[:${STATEMENTS.join('|')}*..4]`;

/** A role starts at a Paper, its namesake among the statements at an Entity. */
const NAMESAKES: readonly (readonly [role: string, statement: string])[] = [
  ['EVALUATES_ON', 'EVALUATED_ON'],
  ['COMPARES_WITH', 'COMPARED_WITH'],
  ['MEASURES', 'MEASURED_BY'],
  ['USES', 'USED_FOR'],
];

export function patternNotices({ steps, types, properties }: StatementParts): readonly Notice[] {
  const mixed =
    types.length === 1 && types[0] === 'AFFECTS' && !properties.some(({ key }) => key === 'effect');
  return [
    ...steps.flatMap((step) => step.types.flatMap((type) => ruledOut(type, step))),
    ...repeated(steps.filter((step) => step.repeated)),
    ...(mixed ? [MIXED] : []),
  ];
}

const MIXED: Notice = {
  code: 'effects-mixed',
  message: 'AFFECTS joins causes and cures: what the one does to the other is its property effect.',
  suggestion: `RETURN r.effect, or WHERE r.effect = 'decreases' (increases, enables, prevents, bounds; null: not stated)`,
};

/** Of ends whose labels the statement does not say there is nothing to rule out. */
function ruledOut(type: string, { directed, start, end }: PatternStep): readonly Notice[] {
  const row = RELATIONSHIPS.find(({ name }) => name === type);
  if (!row) return [];
  const [wrongStart, wrongEnd] = [misfit(start, row.start), misfit(end, row.end)];
  const fits = wrongStart === undefined && wrongEnd === undefined;
  const turned = misfit(end, row.start) === undefined && misfit(start, row.end) === undefined;
  if (fits || (!directed && turned)) return [];
  const namesake = namesakeOf(type, start);
  if (directed && turned && (end.length > 0 || namesake === undefined)) {
    return [
      {
        code: 'wrong-start',
        message: `${type} starts at ${article(row.start)} and ends at ${article(row.end)}: the arrow points the other way.`,
        suggestion: `(:${end[0] ?? row.start})-[:${type}]->(:${start[0] ?? row.end})`,
      },
    ];
  }
  const [side, expected, found] =
    wrongStart === undefined ? ['ends', row.end, wrongEnd] : ['starts', row.start, wrongStart];
  const instead =
    namesake === undefined ? '' : `; ${article(start[0] ?? 'Entity')} to another is ${namesake}`;
  return [
    {
      code: wrongStart === undefined ? 'wrong-end' : 'wrong-start',
      message: `${type} ${side} at ${article(expected)}, never at ${article(found ?? '')}${instead}.`,
      suggestion:
        namesake === undefined
          ? `(:${row.start})-[:${type}]->(:${row.end})`
          : `(:${start[0] ?? ''})-[:${namesake}]->(${end[0] === undefined ? '' : `:${end[0]}`})`,
    },
  ];
}

/** The first label that such an end cannot have. */
function misfit(labels: readonly string[], expected: string): string | undefined {
  return labels.find((label) => {
    const kind = nodeKindOf(label);
    return kind !== undefined && kind !== expected;
  });
}

function namesakeOf(type: string, start: readonly string[]): string | undefined {
  const isPaper = start.includes('Paper');
  const pair = NAMESAKES.find((names) => names.includes(type));
  const [role, statement] = pair ?? [];
  const wanted = isPaper ? role : statement;
  return wanted === type ? undefined : wanted;
}

function article(label: string): string {
  return `${/^[AEIOU]/.test(label) ? 'an' : 'a'} ${label}`;
}

/** One notice for all of them: a long path without types is the usual first try at "how are these connected". */
function repeated(steps: readonly PatternStep[]): readonly Notice[] {
  const untyped = steps.find((step) => step.types.length === 0);
  const unbounded = steps.find((step) => step.unbounded);
  const [from = 'muP', to = 'NTK'] = (untyped ?? unbounded)?.ends ?? [];
  return [
    ...(untyped
      ? [
          {
            code: 'untyped-path',
            message:
              'A path of any types runs through papers, authors, communities and generic names, and says nothing.',
            suggestion: `tangent path "${from}" "${to}", or types: -${STATED}-`,
          },
        ]
      : []),
    ...(unbounded
      ? [
          {
            code: 'unbounded-path',
            message: 'A path without an upper bound may visit the whole graph.',
            suggestion: `an upper bound: *..4; for two names, tangent path "${from}" "${to}"`,
          },
        ]
      : []),
  ];
}
