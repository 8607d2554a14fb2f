/** What is no code in a statement is blanked out, and everything else keeps its place. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementCode, usedParameters } from '../../../src/queries/statement-code.ts';

describe('the code of a statement', () => {
  it('is as long as the statement, and its own code', () => {
    const part = fc.constantFrom("'", '"', '`', '//', '/*', '*/', '\\', '\n', '$a', 'MATCH', ' ', '😀');
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (statement) => {
          const code = statementCode(statement);
          expect(code).toHaveLength(statement.length);
          expect(statementCode(code)).toBe(code);
        },
      ),
    );
  });

  for (const [statement, code] of [
    ["RETURN 'a // b' AS x", "RETURN '      ' AS x"],
    ['RETURN "it\'s" AS x', 'RETURN "    " AS x'],
    [String.raw`RETURN 'it\'s $a' AS x`, "RETURN '        ' AS x"],
    ['RETURN 1 // $a', 'RETURN 1      '],
    ['RETURN /* $a */ 1', 'RETURN          1'],
    ["MATCH (`a'b`) RETURN 'c'", "MATCH (`a'b`) RETURN ' '"],
    ["RETURN 'a`b' + `c`", "RETURN '   ' + `c`"],
    ["RETURN '' AS empty", "RETURN '' AS empty"],
    ["RETURN 1 AS a, 'never $b", "RETURN 1 AS a, '        "],
    ["RETURN 'never \\", "RETURN '       "],
    ['RETURN 1 /* never $b', 'RETURN 1            '],
    ["RETURN 1 AS `never 'a", "RETURN 1 AS `never 'a"],
    ["RETURN '(😀)' AS face, → 1", "RETURN '    ' AS face, → 1"],
  ] as const) {
    it(`of ${statement} is ${code}`, () => {
      expect(statementCode(statement)).toBe(code);
    });
  }

  it('uses parameters once each, and none in strings and comments', () => {
    expect(usedParameters("RETURN $b, $a, $b, '$c' // $d")).toEqual(['b', 'a']);
  });
});
