/** Full-text queries: terms, phrases, AND OR NOT, + and -, prefixes, fuzzy terms, parentheses, `field:term`. */

import { runtimeError } from '../errors.ts';
import { termsOf } from './tokens.ts';

export type TextQuery =
  | { readonly kind: 'term' | 'prefix'; readonly term: string; readonly field: string | undefined }
  | {
      readonly kind: 'fuzzy';
      readonly term: string;
      readonly edits: number;
      readonly field: string | undefined;
    }
  | { readonly kind: 'phrase'; readonly terms: readonly string[]; readonly field: string | undefined }
  | { readonly kind: 'all' }
  | {
      readonly kind: 'group';
      readonly must: readonly TextQuery[];
      readonly should: readonly TextQuery[];
      readonly not: readonly TextQuery[];
    };

const TOKEN = /\s*(\(|\)|"(?:[^"\\]|\\.)*"|&&|\|\||[^\s()"]+)/gy;

/** @throws CypherError where brackets or quotes do not close. */
export function parseTextQuery(text: string): TextQuery {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) tokens.push(found[1] ?? '');
  if (tokens.join('').replaceAll(/\s/g, '') !== text.replaceAll(/\s/g, '')) throw invalid(text);
  const cursor = { at: 0 };
  const query = parseGroup(tokens, cursor, text);
  if (cursor.at < tokens.length) throw invalid(text);
  return query;
}

function invalid(text: string): Error {
  return runtimeError('ProcedureCallFailed', `Could not parse the full-text query '${text}'.`);
}

function parseGroup(tokens: readonly string[], cursor: { at: number }, text: string): TextQuery {
  const must: TextQuery[] = [];
  const should: TextQuery[] = [];
  const not: TextQuery[] = [];
  let negated = false;
  let joined = false;
  while (cursor.at < tokens.length && tokens[cursor.at] !== ')') {
    const token = tokens[cursor.at] as string;
    cursor.at += 1;
    if (token === 'NOT' || token === '!') {
      negated = true;
    } else if (token === 'AND' || token === '&&') {
      const before = should.pop();
      if (before !== undefined) must.push(before);
      joined = true;
    } else if (token !== 'OR' && token !== '||') {
      const clause = parseClause(token, tokens, cursor, text);
      if (negated || token.startsWith('-')) not.push(clause);
      else if (joined || token.startsWith('+')) must.push(clause);
      else should.push(clause);
      negated = false;
      joined = false;
    }
  }
  return { kind: 'group', must, should, not };
}

function parseClause(
  token: string,
  tokens: readonly string[],
  cursor: { at: number },
  text: string,
): TextQuery {
  let body = token.replace(/^[+-]/, '');
  if (body === '' && cursor.at < tokens.length) {
    body = tokens[cursor.at] as string;
    cursor.at += 1;
  }
  const [, field, rest] = /^([\p{L}_][\p{L}\p{N}_]*):(.*)$/su.exec(body) ?? [undefined, undefined, body];
  let target = rest ?? '';
  if (target === '' && cursor.at < tokens.length) {
    target = tokens[cursor.at] as string;
    cursor.at += 1;
  }
  if (target === '(') {
    const group = parseGroup(tokens, cursor, text);
    if (tokens[cursor.at] !== ')') throw invalid(text);
    cursor.at += 1;
    return group;
  }
  return parseTerm(target, field);
}

function parseTerm(target: string, field: string | undefined): TextQuery {
  if (target.startsWith('"')) return { kind: 'phrase', terms: termsOf(target), field };
  if (target === '*') return { kind: 'all' };
  const plain = target.replaceAll(/\\(.)/g, '$1');
  if (plain.endsWith('*')) return { kind: 'prefix', term: plain.slice(0, -1).toLowerCase(), field };
  const fuzzy = /^(.+)~(\d?)$/.exec(plain);
  if (fuzzy !== null) {
    return { kind: 'fuzzy', term: (fuzzy[1] ?? '').toLowerCase(), edits: Number(fuzzy[2] || 2), field };
  }
  const terms = termsOf(plain);
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) return { kind: 'term', term: only, field };
  return { kind: 'phrase', terms, field };
}
