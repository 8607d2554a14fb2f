/** Where in a statement an error or a suggestion belongs. */

import type { Notice } from '../../src/domain/answers.ts';

export interface Place {
  /** Indices into the statement. */
  readonly from: number;
  readonly to: number;
}

const LINE_AND_COLUMN = /\(line (\d+), column (\d+)\)\s*$/;

/** The word at the line and column that a message names, both from 1; nothing where it names none. */
export function placeOfError(message: string, statement: string): Place | undefined {
  const [, line, column] = LINE_AND_COLUMN.exec(message) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const before = statement.split('\n').slice(0, Number(line) - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
  const from = Math.max(0, Math.min(start, statement.length - 1));
  const word = /^[\w$]+/.exec(statement.slice(from))?.[0] ?? statement.charAt(from);
  return { from, to: Math.min(statement.length, from + Math.max(1, word.length)) };
}

/** Without the place, which is underlined. */
export function withoutPlace(message: string): string {
  return message.replace(LINE_AND_COLUMN, '').trim();
}

const quoted = (text: string): readonly string[] => [`'${text}'`, `"${text}"`];

/** `No Entity is named "adam"; its name is written "Adam".` */
function spelledRight(statement: string, message: string): string | undefined {
  const [, wrong = '', right = ''] = /named "(.+?)"; its name is written "(.+?)"/.exec(message) ?? [];
  const found = quoted(wrong).find((text) => wrong !== '' && statement.includes(text));
  return found === undefined ? undefined : statement.replaceAll(found, JSON.stringify(right));
}

/** `EVALUATES_ON starts at a Paper ...`, with `(:Method)-[:EVALUATED_ON]->()` as what was meant. */
function typeMeant(statement: string, { message, suggestion }: Notice): string | undefined {
  const [wrong = ''] = /^[A-Z][A-Z_]+\b/.exec(message) ?? [];
  const [, right = ''] = /\[:([A-Z_]+)\]/.exec(suggestion) ?? [];
  if (wrong === '' || right === '' || wrong === right) return undefined;
  const changed = statement.replaceAll(new RegExp(`:\\s*${wrong}\\b`, 'g'), `:${right}`);
  return changed === statement ? undefined : changed;
}

/** The statement as the notice suggests it; nothing where it takes more than another word. */
export function suggestedStatement(statement: string, notice: Notice): string | undefined {
  return spelledRight(statement, notice.message) ?? typeMeant(statement, notice);
}
