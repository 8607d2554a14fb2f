/** How much a name says: what is shown first, what is hidden, and what no path may cross. */

import { rounded } from '../domain/order.ts';
import { ROLES, type Role } from '../domain/schema.ts';
import type { Mention } from './mention.ts';

/** In more than this share of papers a name is generic or a hub. */
const COMMON = 0.06;
/** Shares of fewer papers than this mean nothing. */
const LEAST_PAPERS = 50;
/** The share alone would make a hub of any name in four of 65 papers, and leave a small library without topics. */
const LEAST_COMMON = 10;
/** A common name is generic when more than this share of its roles are in passing. */
const PASSING_SHARE = 0.6;
const PASSING: ReadonlySet<Role> = new Set(['mentions', 'uses', 'measures']);

const WEIGHTS: ReadonlyMap<Role, number> = new Map(ROLES.map((row) => [row.name, row.weight]));

export interface Salience {
  readonly paperCount: number;
  /** 1 for a name of (half of) one paper, near 0 for a name of all papers. */
  readonly specificity: number;
  /** Too broad to say anything of a paper; hidden unless asked for. */
  readonly generic: boolean;
  /** Common, but telling: shown, never a bridge; never generic. */
  readonly hub: boolean;
  /** What lists are sorted by: sqrt(sum of role weights) * specificity^1.5. */
  readonly weight: number;
  /** What a topic is named by: sqrt(papers) * specificity^1.5, as the query `communities` orders its names. */
  readonly tellingWeight: number;
}

/** ln((N + 1) / (paperCount + 0.5)) / ln(N + 1), 4 decimal places, for N papers. */
export function specificity(paperCount: number, total: number): number {
  return rounded(Math.log((total + 1) / (paperCount + 0.5)) / Math.log(total + 1));
}

/** Of every entity that is mentioned; `isListed` says whether an entity stands in the list of generic names. */
export function salienceOf(
  mentions: readonly Mention[],
  total: number,
  isListed: (entity: string) => boolean,
): ReadonlyMap<string, Salience> {
  const roles = new Map<string, Role[]>();
  for (const { entity, role } of mentions) {
    const known = roles.get(entity);
    if (known) known.push(role);
    else roles.set(entity, [role]);
  }
  return new Map(
    [...roles].map(([entity, own]) => [entity, salienceOfOne(own, total, isListed(entity))] as const),
  );
}

function salienceOfOne(roles: readonly Role[], total: number, listed: boolean): Salience {
  const paperCount = roles.length;
  const isCommon = total >= LEAST_PAPERS && paperCount > Math.max(LEAST_COMMON, COMMON * total);
  const passing = roles.filter((role) => PASSING.has(role)).length;
  const generic = listed || (isCommon && passing > PASSING_SHARE * paperCount);
  const specific = specificity(paperCount, total);
  const sum = roles.reduce((all, role) => all + (WEIGHTS.get(role) ?? 0), 0);
  return {
    paperCount,
    specificity: specific,
    generic,
    hub: isCommon && !generic,
    weight: rounded(Math.sqrt(sum) * specific ** 1.5),
    tellingWeight: rounded(Math.sqrt(paperCount) * specific ** 1.5),
  };
}
