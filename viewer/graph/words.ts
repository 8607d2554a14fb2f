/** Numbers, years and roles as a reader says them. */

import type { Role } from '../../src/domain/schema.ts';

const NUMBERS = new Intl.NumberFormat('en');

/** `1 paper`, `2 papers`, `1,204 papers`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : many}`;
}

export function formatNumber(value: number): string {
  return NUMBERS.format(value);
}

/** `2018`, `2018 to 2021`, or nothing. */
export function yearsOf(first: number | undefined, last: number | undefined): string | undefined {
  if (first === undefined || last === undefined) return undefined;
  return first === last ? String(first) : `${first} to ${last}`;
}

const ROLE_TITLES: Readonly<Record<Role, string>> = {
  introduces: 'Introduced in',
  studies: 'Studied in',
  addresses: 'Addressed in',
  evaluates_on: 'Benchmark in',
  compares_with: 'Baseline in',
  uses: 'Used in',
  measures: 'Metric in',
  mentions: 'Mentioned in',
};

/** The heading over the papers that have a name in this role. */
export function roleTitle(role: Role): string {
  return ROLE_TITLES[role];
}
