/** How many of the names that an extractor gave are remains of formulas, bare numbers or praise: the debris rate. */

/**
 * Wider than what extraction leaves out on purpose (`extract/text-care`), and kept apart from it, so that the measure
 * does not only repeat the filter.
 */
const KINDS = {
  number: /^(?:\P{L}*|\P{L}*\d\s?(?:[kmbx%]|times|bits?|percent|million|billion)|\p{L})$/iu,
  formula:
    /[\\${}]|math(?:cal|bb|bf|rm|sf)|wide(?:tilde|hat)|operatorname|text(?:bf|it)|(?:^|\s)\S*(?:frac|sqrt|cdot|infty|leq|geq|ldots|nabla)(?=\W|$)|(?:left|right)[([{|]|(?:^|\W)(?:O|Theta|Omega)[a-z]*\(|(?:^|\s)times(?:\s|$)(?<!(?:training|inference|evaluation|mixing|running|hitting|arrival|stopping|waiting|execution|reaction|commute|run|survival|response|real|end|convergence|computation) times$)|^(?:log|exp) \w$|^(?:[Aa]lpha|[Bb]eta|[Gg]amma|[Dd]elta|epsilon|[Tt]heta|[Ll]ambda|[Ss]igma|[Oo]mega|tilde|ell)(?: \w)?$/u,
  vague:
    /^(?:the|a|an|our|their|its|this|these|novel|new|newly|proposed|existing|state-of-the-art|sota|various|different|several|certain|recent|previous|prior|current|conventional|traditional|simple|powerful|promising|popular|important|significant|great|superior|very|well-known|aforementioned|widely-used|efficient|effective|good|better|best|strong|challenging|practical|useful)\s(?!deep\b|step sizes?\b|learning rates?\b|rank\b|resistance\b|dimension\w*\b|convex\w*\b|dual\w*\b|theory\b|approximation\b|response\b|arm\b|subset\b|posteriori|priori|(?:distribution|data|network|knowledge)s?\b|inference\b|generalization\b|regularity\b|law\b|typing\b)/iu,
} as const;

export type DebrisKind = keyof typeof KINDS;

/** Null for a name. */
export function debrisKind(name: string): DebrisKind | null {
  const kinds = Object.keys(KINDS) as DebrisKind[];
  return kinds.find((kind) => KINDS[kind].test(name)) ?? null;
}

export interface Debris {
  /** Of the different names, in percent. */
  readonly rate: number;
  readonly names: readonly { readonly name: string; readonly kind: DebrisKind }[];
}

export function findDebris(names: Iterable<string>): Debris {
  const different = [...new Set(names)];
  const found = different.flatMap((name) => {
    const kind = debrisKind(name);
    return kind === null ? [] : [{ name, kind }];
  });
  return { rate: different.length === 0 ? 0 : (100 * found.length) / different.length, names: found };
}
