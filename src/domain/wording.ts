/** Numbers as a reader reads them. */

/** `1 paper`, `1,079 papers`; the plural is the noun with an s. */
export function countOf(number: number, noun: string): string {
  return `${withCommas(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1,079`. */
function withCommas(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
