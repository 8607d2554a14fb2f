/** Under which form two spellings count as the same: titles, names, identifiers, and the slug in an id. */

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** NFKD, combining marks off, lower case, runs of anything but letters and digits to one space, trimmed. */
export function normalizedTitle(title: string): string {
  return withoutMarks(title)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** NFKC, then lower case: the form in `Entity.names`. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Greek letters by their English names, a capital letter's with a capital: `φ` is `phi`, `Φ` is `Phi`. Letters with marks stay. */
export function spelledGreek(text: string): string {
  return text.replaceAll(/[α-ωΑ-Ω]/gu, (letter) => {
    const name = GREEK[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? name : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  });
}

/** ASCII words joined by hyphens: no accents, Greek letters spelled, `+` plus, `*` star; empty where nothing is left. */
export function slugOf(name: string): string {
  return spelledGreek(withoutMarks(name))
    .toLowerCase()
    .replaceAll('+', ' plus ')
    .replaceAll('*', ' star ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** A person's name with the family name last: `Jacot, Arthur` and `Arthur Jacot` are `arthur jacot`. */
export function normalizedPerson(name: string): string {
  const [family = '', ...given] = name.split(',');
  return normalizedTitle(given.length > 0 ? `${given.join(' ')} ${family}` : family);
}

/** `https://orcid.org/0000-...` is `0000-...`. */
export function normalizedOrcid(orcid: string): string {
  return orcid
    .trim()
    .toUpperCase()
    .replace(/^HTTPS?:\/\/ORCID\.ORG\//, '');
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}
