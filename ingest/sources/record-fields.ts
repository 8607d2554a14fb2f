/** What every source does with the fields of a record: absent rather than null, and text that a store can hold. */

type Present<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** Only the properties that have a value. */
export function present<T extends object>(properties: T): Present<T> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined && value !== null),
  ) as Present<T>;
}

/** The text, with U+FFFD for half of a surrogate pair, which UTF-8 cannot hold; as long as before. */
export function toWellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** The text without the tags that databases leave in titles and abstracts (`<sub>`, `<i>`, `<jats:p>`), entities as characters. */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<\/?(?:i|b|em|strong|sub|sup|inf|tex|p|br|scp|jats:[a-z]+)\s*\/?>/gi, '')
    .replaceAll(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};
