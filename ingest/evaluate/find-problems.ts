/** What is wrong with a line of a gold file, by the guideline and by its text; and with the offsets of an extraction. */

import { EFFECTS, ENTITY_TYPES, RELATION_TYPES, ROLES } from '../../src/domain/schema.ts';
import type { Mention, PaperLine } from './read-annotations.ts';
import type { Line } from './read-lines.ts';

const namesOf = (rows: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(rows.map((row) => row.name));
const TYPES = namesOf(ENTITY_TYPES);
const KINDS = namesOf(RELATION_TYPES);
const ROLE_NAMES = namesOf(ROLES);
const EFFECT_NAMES: ReadonlySet<string> = new Set(EFFECTS);

/** Every problem of a gold line, with its place. */
export function findProblems(
  { value: paper, place }: Line<PaperLine>,
  texts: ReadonlyMap<string, string>,
): Line<string>[] {
  const text = texts.get(paper.id);
  const problems =
    text === undefined
      ? ['the input file has no text for it']
      : [...entityProblems(paper, text), ...relationProblems(paper, text)];
  return problems.map((problem) => ({ value: `${paper.id}: ${problem}`, place }));
}

/** Offsets of an extraction that are not those of its text; papers that gold lacks are passed over. */
export function findMisplaced(
  { value: paper, place }: Line<PaperLine>,
  texts: ReadonlyMap<string, string>,
): Line<string>[] {
  const text = texts.get(paper.id);
  if (text === undefined) return [];
  const spans = [
    ...paper.entities.flatMap(({ mentions }) => mentions),
    ...paper.relations.flatMap(({ evidence }) => evidence ?? []),
  ];
  return spans
    .flatMap((span) => misplaced(span, text))
    .map((problem) => ({ value: `${paper.id}: ${problem}`, place }));
}

function entityProblems({ entities }: PaperLine, text: string): string[] {
  const [names, surfaces] = [new Set<string>(), new Set<string>()];
  return entities.flatMap(({ name, type, role, mentions }) => {
    const problems = [
      ...(TYPES.has(type) ? [] : [`"${type}" of "${name}" is no entity type (${[...TYPES].join(', ')})`]),
      ...(!role || ROLE_NAMES.has(role) ? [] : [`"${role}" of "${name}" is no role`]),
      ...(names.has(name) ? [`two entities are called "${name}"`] : []),
      ...(mentions.length === 0 ? [`"${name}" has no mention`] : []),
      ...mentions.flatMap((mention) => missing(mention, text, `the mention of "${name}"`)),
    ];
    names.add(name);
    for (const surface of new Set(mentions.map(surfaceOf))) {
      if (surfaces.has(surface)) problems.push(`"${surface}" is a mention of two entities`);
      surfaces.add(surface);
    }
    return problems;
  });
}

function relationProblems({ entities, relations }: PaperLine, text: string): string[] {
  const names = namesOf(entities);
  return relations.flatMap(({ head, type, tail, evidence, effect }) => [
    ...(KINDS.has(type) ? [] : [`"${type}" is no relation type (${[...KINDS].join(', ')})`]),
    ...[head, tail]
      .filter((end) => !names.has(end))
      .map((end) => `"${end}", an end of ${type}, is no entity`),
    ...(head === tail ? [`"${head}" ${type} itself`] : []),
    ...(evidence ? missing(evidence, text, `the evidence of ${type}`) : []),
    ...(!effect || EFFECT_NAMES.has(effect) ? [] : [`"${effect}" is no effect (${EFFECTS.join(', ')})`]),
  ]);
}

function missing(span: Mention, text: string, what: string): string[] {
  const surface = surfaceOf(span);
  if (surface === '' || !text.includes(surface)) return [`${what}, "${surface}", is not in the text`];
  return misplaced(span, text);
}

function misplaced(span: Mention, text: string): string[] {
  if (typeof span === 'string' || span.start === undefined || span.end === undefined) return [];
  const there = text.slice(span.start, span.end);
  return there === span.text
    ? []
    : [`at ${span.start} to ${span.end} the text has "${there}", not "${span.text}"`];
}

function surfaceOf(span: Mention): string {
  return typeof span === 'string' ? span : span.text;
}
