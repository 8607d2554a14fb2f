/** The form under which spellings of one name meet: case, hyphens, simple plurals and spelling habits are folded, numbers and affixes are not. */

import { spelledGreek } from '../../src/domain/normal-forms.ts';
import { CAPITAL_WORDS, IRREGULAR_PLURALS, JOINED_PREFIXES, SINGULAR_IN_S } from './spelling.ts';

/** Words of a name in folded form; empty where the name has neither letter nor digit. */
export function nameWords(name: string): string[] {
  const plain = spelledGreek(
    name
      .normalize('NFKC')
      .replaceAll(/\\['"`^~=.](?=\{?\p{L})|\\(?=[a-z])|[${}]/gu, '')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, ''),
  )
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(/['’"“”]/g, '')
    .replaceAll(/(?<=\p{L}\p{L})(?=\d)/gu, ' ');
  const words = plain.split(/[^\p{L}\p{N}+*]+/u).filter((word) => word !== '');
  return joinPrefixes(words.map(foldWord));
}

/**
 * The key of a name: equal for `CIFAR10` and `CIFAR-10`, different for `CIFAR-100`.
 * A name of symbols alone is its own key.
 */
export function spellingKey(name: string): string {
  const words = nameWords(name);
  return words.length === 0 ? name : words.join(' ');
}

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/\p{Lu}s$/u.test(word)) return foldSpelling(lower.slice(0, -1));
  const isCapital = word.length > 2 && word === word.toUpperCase() && word !== lower;
  if (isCapital && CAPITAL_WORDS.has(lower)) return `^${lower}`;
  return foldSpelling(word.endsWith('s') ? singular(lower) : lower);
}

/** The singular of a lower-case word by the commonest rules. */
export function singular(word: string): string {
  const irregular = IRREGULAR_PLURALS[word];
  if (irregular !== undefined) return irregular;
  if (word.length < 3 || SINGULAR_IN_S.has(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** British and American habits, and the two spellings of "parametrize". */
function foldSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/parametri([sz])/, 'parameteri$1')
    .replace(/is(ation|ing|ed|er|e|ations|able)$/, 'iz$1')
    .replace(/yse(d|r)?$/, 'yze$1')
    .replace(/lling$/, 'ling')
    .replace(/lled$/, 'led')
    .replace(/(?<=[a-z]{3})our/, 'or');
}

export function joinPrefixes(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && JOINED_PREFIXES.has(last)) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}
