/** The part of a mention that names something: without what praises or points in front of it, or null where nothing is left. */

import { GENERIC_WORDS } from '../data/phrase-words.ts';
import { plainName } from './plain-name.ts';
import { MEANT_WORDS, VAGUE_WORDS } from '../data/vague-words.ts';

/** Remains of formulas: commands that lost their backslash, brackets of markup, variables times variables, orders of growth. */
const FORMULA =
  /[\\${}]|\\^[({]|(?<!\p{L})n?(?:math(?:cal|bb|bf|rm|sf|frak|scr)|wide(?:tilde|hat)|operatorname|text(?:it|bf|rm|sc)|emph|[td]?frac|sqrt|[cl]dots?|infty|leq|geq|nabla|lVert|rVert|boldsymbol|bm|overline|underline)(?!\p{Ll})|(?:left|right)[([|{\\]|^n?times$|(?<!\p{L})\p{L} ?times ?\p{L}(?!\p{L})|\d ?times ?\d|(?<!\p{L})(?:O|Theta|Omega|tilde O) ?\(|^(?:log|exp|sin|cos|min|max|argmin|argmax) ?\p{L}?$/u;
/** A letter of the alphabet by its name, alone or with a letter or number: `Omega`, `tilde O`, `lambda 1`. */
const SYMBOL =
  /^(?:wide|var)?(?:tilde|hat|bar|vec|[Aa]lpha|[Bb]eta|[Gg]amma|[Dd]elta|[Ee]psilon|[Zz]eta|[Ee]ta|[Tt]heta|[Ii]ota|[Kk]appa|[Ll]ambda|[Mm]u|[Nn]u|[Xx]i|[Pp]i|[Rr]ho|[Ss]igma|[Tt]au|[Pp]hi|[Cc]hi|[Pp]si|[Oo]mega|ell)(?:[ _](?:\p{L}|\d))?$/u;
/** A number, with its unit or what is counted: `70M`, `25 times longer`, `10^6`. */
const QUANTITY =
  /^[~<>≈≤≥]?[\d.,]+(?:e[+-]?\d+)?(?: ?(?:[kmbgtx×%]|[kmgt]i?b|bits?|hours?|days?|gpus?|times|fold|percent|points?|million|billion|trillion|parameters?|tokens?|layers?|neurons?|samples?|images?|classes|epochs?|steps?|datasets?|tasks?|languages?))*(?: (?:longer|faster|slower|larger|smaller|fewer|more|less))?$/iu;
const CITATION =
  /(?<!\p{L})et al(?!\p{L})|^\p{Lu}\p{L}+(?: (?:and|&) \p{Lu}\p{L}+)?(?:, ?| ?\()(?:19|20)\d\d[a-z]?\)?$/u;
const ADDRESS =
  /https?:|www\.|(?<!\p{L})(?:github|gitlab|huggingface|arxiv)\.|\.(?:com|org|net|io|ai|edu)(?:\/|$)|\p{L}@\p{L}/iu;
/**
 * Said of what is done or counted, not of a thing of the field; of the last ones, 5 are annotated alone where 140 times an
 * annotated paper has the word.
 */
const NO_NAMES: ReadonlySet<string> = new Set([
  ...'code codes source-code github addition multiplication subtraction paper papers we it they he she others et al eg ie etc'.split(
    ' ',
  ),
  ...'dynamics activation activations dimensionality kernel kernels'.split(' '),
  'loss function',
  'loss functions',
]);

/** Where in `surface` the name begins and ends; null where it is no name at all. */
export function nameStretch(surface: string): { readonly start: number; readonly end: number } | null {
  let start = surface.length - surface.trimStart().length;
  for (;;) {
    const rest = surface.slice(start);
    const [first = ''] = /^[^\s]+/.exec(rest) ?? [];
    if (
      first.length === rest.trimEnd().length ||
      !VAGUE_WORDS.has(first.toLowerCase()) ||
      MEANT_WORDS.test(rest)
    )
      break;
    start += rest.length - rest.slice(first.length).trimStart().length;
  }
  const end = surface.trimEnd().length;
  return isName(surface.slice(start, end)) ? { start, end } : null;
}

function isName(surface: string): boolean {
  const name = plainName(surface);
  const words = name.toLowerCase().split(/\s+/);
  const isVariableOfKind =
    /^\p{L}$/u.test(words[0] ?? '') &&
    words.length > 1 &&
    words.slice(1).every((word) => GENERIC_WORDS.has(word));
  return (
    /\p{L}/u.test(name) &&
    !/^\p{L}$/u.test(name) &&
    !isVariableOfKind &&
    !NO_NAMES.has(name.toLowerCase()) &&
    !(words.length === 1 && GENERIC_WORDS.has(name.toLowerCase())) &&
    ![FORMULA, SYMBOL, QUANTITY, CITATION, ADDRESS].some((pattern) => pattern.test(name))
  );
}
