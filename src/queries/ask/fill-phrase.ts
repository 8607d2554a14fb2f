/** A phrase of the catalogue as a question: names in the place of its parameters. */

/** In their order; a parameter without a name stays as it is. */
export function fillPhrase(phrase: string, names: readonly string[]): string {
  let index = 0;
  return phrase.replaceAll(/\{\w+\}/g, (slot) => names[index++] ?? slot);
}
