/** Names of authors as people read them, "Ada Lovelace", from the forms that bibliographies keep them in. */

/** "Lovelace, Ada" and "King, Jr., Martin" turned round; a name without comma stays as it is. */
export function toDisplayName(name: string): string {
  const [family = '', ...rest] = name.split(',').map((part) => part.trim());
  const given = rest.at(-1) ?? '';
  const suffix = rest.length > 1 ? (rest[0] ?? '') : '';
  return [given, family, suffix]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** Names of a list that has commas alone, where BibTeX wants "and": "Chambers, J. M., Cleveland, W. S.". */
export function splitByCommas(list: string): readonly string[] {
  const parts = list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 4) return [list];
  const turned =
    parts.length % 2 === 0 && parts.every((part, index) => index % 2 === 0 || INITIALS.test(part));
  if (!turned) return parts;
  return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1] ?? ''}`] : []));
}

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[\s-]*){1,4}$/u;
