/** Looking past a parenthesis to tell a pattern from an expression, without reading what is inside. */

import type { Parser } from './token-stream.ts';

/** Whether `(...)` at this place is followed by what opens a relationship: `--`, `-[`, `<--`, `<-[`. */
export function isPatternAhead(p: Parser): boolean {
  let depth = 0;
  let at = 0;
  for (;;) {
    const token = p.peek(at);
    if (token.kind === 'end') return false;
    if (token.kind === 'symbol') {
      if (token.text === '(') depth += 1;
      if (token.text === ')') {
        depth -= 1;
        if (depth === 0) break;
      }
    }
    at += 1;
  }
  at += 1;
  if (p.isSymbol('<', at)) at += 1;
  return p.isSymbol('-', at) && (p.isSymbol('-', at + 1) || p.isSymbol('[', at + 1));
}
