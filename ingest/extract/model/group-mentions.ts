/** From mentions to the entities of a paper: one a name, an abbreviation with its long form. */

import type { Definition } from '../rules/acronyms.ts';
import type { FoundMention } from './find-spans.ts';
import { nameKey } from './name-key.ts';
import type { NetworkWord } from './words.ts';

export interface MentionGroup {
  /** In order. */
  readonly mentions: readonly FoundMention[];
  /** Sum over the mentions of each class's probability. */
  readonly classes: readonly number[];
}

/** Groups in order of their first mention. `definitions` are those of the same text. */
export function groupMentions(
  mentions: readonly FoundMention[],
  words: readonly NetworkWord[],
  definitions: readonly Definition[],
): readonly MentionGroup[] {
  const keys = mentions.map(({ first, last }) => nameKey(words, first, last));
  const alias = aliasKeys(mentions, keys, words, definitions);
  const groups = new Map<string, FoundMention[]>();
  mentions.forEach((mention, at) => {
    const key = alias.get(keys[at] ?? '') ?? keys[at] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  });
  return [...groups.values()].map((own) => ({ mentions: own, classes: sumOf(own) }));
}

/** From the key of each short form to that of the long form, where both were found as mentions. */
function aliasKeys(
  mentions: readonly FoundMention[],
  keys: readonly string[],
  words: readonly NetworkWord[],
  definitions: readonly Definition[],
): ReadonlyMap<string, string> {
  const at = (span: { readonly end: number }): string | undefined =>
    keys[mentions.findIndex(({ last }) => words[last]?.end === span.end)];
  const alias = new Map<string, string>();
  for (const { long, short } of definitions) {
    const [longKey, shortKey] = [at(long), at(short)];
    if (longKey !== undefined && shortKey !== undefined && longKey !== shortKey)
      alias.set(shortKey, alias.get(longKey) ?? longKey);
  }
  return alias;
}

function sumOf(mentions: readonly FoundMention[]): readonly number[] {
  return (mentions[0]?.classes ?? []).map((_, index) =>
    mentions.reduce((sum, { classes }) => sum + (classes[index] ?? 0), 0),
  );
}
