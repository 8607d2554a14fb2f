/** From LaTeX, as bibliographies have it, to plain Unicode text. */

import { withoutMarkup } from '../record-fields.ts';
import { COMBINING, SYMBOLS } from './latex-symbols.ts';

/**
 * Accents, symbols, dashes and quotes in Unicode; braces and commands of style gone, their text kept; white space one
 * space. Inside `$...$` braces stay, since they carry meaning (`x^{2n}`). A command that is unknown keeps its name.
 */
export function toPlainText(latex: string): string {
  const escaped = latex
    .replaceAll(/\\([{}$&%#_])/g, (_, character: string) => HIDDEN[character] ?? character)
    .replaceAll(/\{\$\}|\\[()]/g, '$$');
  const parts = escaped.split(/(\$\$[^$]+\$\$|\$[^$]+\$)/);
  const text = parts.map((part) => (isMath(part) ? toMath(part) : toText(part))).join('');
  return withoutMarkup(unhide(text)).replaceAll(/\s+/g, ' ').trim();
}

/** Escaped characters, out of the way while braces and dollars are read. */
const ESCAPABLE = ['{', '}', '$', '&', '%', '#', '_'];
const HIDDEN: Readonly<Record<string, string>> = Object.fromEntries(
  ESCAPABLE.map((character, index) => [character, String.fromCodePoint(0xe0_00 + index)]),
);

function unhide(text: string): string {
  return text.replaceAll(/[\uE000-\uE006]/g, (mark) => ESCAPABLE[mark.charCodeAt(0) - 0xe0_00] ?? mark);
}

/** `$5 and $` between two sums of money is no formula. */
function isMath(part: string): boolean {
  return /^\$[^]*\$$/.test(part) && !/^\$\d[\d.,]*\s+[a-z]/i.test(part);
}

/** `\mathbb{R}` is `R`; a command after a letter is set apart from it. */
function toMath(part: string): string {
  const styled = part
    .replaceAll('$', '')
    .replaceAll(STYLED, (whole, name: string, inner: string) =>
      SYMBOLS[name] === '' ? `{}${inner}` : whole,
    );
  return toSymbols(styled.replaceAll(/(?<=[\w)])(?=\\[a-z]{2})/g, ' '))
    .replaceAll(/\\[,;:! ]/g, ' ')
    .replaceAll('{}', '')
    .replaceAll(/([_^])\{([\p{L}\p{N}]|[A-Za-z]{2})\}/gu, '$1$2');
}

const STYLED = /\\([A-Za-z]+)\s*\{([^{}]*)\}/g;

function toText(part: string): string {
  const spaced = toAccents(part)
    .replaceAll(/\\[-/@]/g, '')
    .replaceAll(/\\\\|\\[,;:! ]|~/g, ' ');
  return toSymbols(spaced.replaceAll(/(\\[A-Za-z]+)\{/g, '$1 {'))
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll(/[{}]/g, '');
}

const LETTER = String.raw`(\\[ij](?![A-Za-z])|\p{L})`;
const ACCENTS = [
  new RegExp(String.raw`\\(['${'`'}^"~=.])\s*(?:\{\s*${LETTER}\s*\}|${LETTER})`, 'gu'),
  new RegExp(String.raw`\\([uvHcdbkr])(?:\s*\{\s*${LETTER}\s*\}|\s+${LETTER})`, 'gu'),
];

function toAccents(text: string): string {
  return ACCENTS.reduce(
    (accented, pattern) =>
      accented.replaceAll(pattern, (whole, accent: string, braced?: string, bare?: string) => {
        const letter = (braced ?? bare ?? '').replace(/^\\/, '');
        const mark = COMBINING[accent];
        return mark === undefined ? whole : `${letter}${mark}`.normalize('NFC');
      }),
    text,
  );
}

/** The white space after a command that is known goes with it, as in LaTeX. */
function toSymbols(text: string): string {
  return text.replaceAll(/\\([A-Za-z]+)\*?(\s*)/g, (_, name: string, space: string) => {
    const symbol = SYMBOLS[name];
    if (symbol === undefined) return `${name}${space === '' ? '' : ' '}`;
    return symbol;
  });
}
