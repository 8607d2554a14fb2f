/** Statements of an entity, in groups that read as sentences: one for each relation type and direction. */

import type { Statement } from '../../src/domain/answers.ts';

export interface StatementGroup {
  readonly key: string;
  /** "outperforms …", "… outperforms it". */
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** Largest group first; inside, what more papers say first. */
export function groupStatements(
  statements: readonly Statement[],
  phraseOf: (type: string) => string,
): StatementGroup[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = `${statement.type} ${statement.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups]
    .map(([key, members]) => {
      const [type = '', direction] = key.split(' ');
      const phrase = phraseOf(type);
      return {
        key,
        title: direction === 'in' ? `… ${phrase} it` : `${phrase} …`,
        statements: members.toSorted(
          (a, b) =>
            b.papers - a.papers || b.confidence - a.confidence || (a.other.name < b.other.name ? -1 : 1),
        ),
      };
    })
    .toSorted((a, b) => b.statements.length - a.statements.length || (a.key < b.key ? -1 : 1));
}
