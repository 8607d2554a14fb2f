/** What was typed, cut into statements at the semicolons that end one. */

import { scanParts } from '../../store/scan-tokens.ts';

/** `rest` is what no semicolon has ended yet; one inside a string, a name in backticks or a comment ends nothing. */
export function splitStatements(typed: string): {
  readonly statements: readonly string[];
  readonly rest: string;
} {
  const statements: string[] = [];
  let from = 0;
  for (const { kind, raw, index } of scanParts(typed)) {
    if (kind !== 'symbol' || raw !== ';') continue;
    statements.push(typed.slice(from, index).trim());
    from = index + 1;
  }
  return { statements: statements.filter((statement) => statement !== ''), rest: typed.slice(from) };
}
