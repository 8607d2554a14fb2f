/** Which query of the catalogue a question is put to, and with which names. */

import type { QueryDescription } from '../../src/domain/answers.ts';

export interface AskedQuery {
  readonly name: string;
  /** Parameters as texts. */
  readonly values: Readonly<Record<string, string>>;
}

const SLOT = /\{(\w+)\}/g;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function valuesIn(question: string, phrase: string): Record<string, string> | undefined {
  const slots = [...phrase.matchAll(SLOT)].map(([, slot = '']) => slot);
  const pattern = phrase.split(SLOT).map((part, index) => (index % 2 === 1 ? '(.+)' : escaped(part)));
  const found = new RegExp(`^${pattern.join('')}$`, 'i').exec(question);
  if (found === null) return undefined;
  return Object.fromEntries(slots.map((slot, index) => [slot, found[index + 1] ?? '']));
}

/** The phrase that says most of the question decides; nothing where no phrase says it. */
export function askedQuery(text: string, queries: readonly QueryDescription[]): AskedQuery | undefined {
  const question = text.trim().replace(/[?.]$/, '');
  let best: (AskedQuery & { readonly said: number }) | undefined;
  for (const { name, ask } of queries) {
    for (const phrase of ask) {
      const values = valuesIn(question, phrase);
      const said = phrase.replaceAll(SLOT, '').length;
      if (values !== undefined && (best === undefined || said > best.said)) best = { name, values, said };
    }
  }
  return best === undefined ? undefined : { name: best.name, values: best.values };
}
