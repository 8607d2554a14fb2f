/** Commands that manage a server's users, roles and databases: known by their first words, and refused. */

import { compileError } from '../errors.ts';
import type { Parser } from './token-stream.ts';

const ALONE = ['GRANT', 'DENY', 'REVOKE', 'TERMINATE', 'DEALLOCATE', 'REALLOCATE', 'DRYRUN'];
const VERBS = ['CREATE', 'DROP', 'ALTER', 'RENAME', 'START', 'STOP', 'ENABLE'];
const THINGS = ['USER', 'ROLE', 'IMMUTABLE', 'DATABASE', 'COMPOSITE', 'ALIAS', 'SERVER', 'CURRENT'];

/** @throws CypherError UnsupportedAdministration where such a command opens here. */
export function refuseAdministration(p: Parser): void {
  const verb = [...ALONE, ...VERBS].find((word) => p.isWord(word));
  if (verb === undefined) return;
  const at = p.isWord('OR', 1) && p.isWord('REPLACE', 2) ? 3 : 1;
  const thing = ALONE.includes(verb) ? '' : THINGS.find((word) => p.isWord(word, at));
  if (thing === undefined || !p.isName(1)) return;
  const name = `${verb} ${thing}`.trim();
  throw compileError(
    'UnsupportedAdministration',
    `${name} is not supported: there is one database, without users.`,
    p.peek(),
  );
}
