/** Every name of a store in memory, read once until the store changes: what names in a text are looked up in. */

import type { EntityBrief } from '../domain/answers.ts';
import { slugOf } from '../domain/normal-forms.ts';
import { loadStatement } from '../store/statements.ts';
import type { Limits, ReadStore } from '../store/store.ts';
import { collectRows } from './collect-rows.ts';
import { entityTypeOf } from './entity-brief.ts';
import { present, toNumber, toText, toTexts } from './read-values.ts';
import { NearWords } from './search/near-words.ts';
import { untilChanged } from './until-changed.ts';

export interface NamedEntity extends EntityBrief {
  readonly aliases: readonly string[];
  readonly specificity?: number;
}

/** A form of a name under which it is looked up, with the name as it is written. */
export interface NameForm {
  /** As `joinedKey` makes it. */
  readonly key: string;
  readonly written: string;
  readonly entity: NamedEntity;
}

export class NameIndex {
  /** Most papers first. */
  readonly entities: readonly NamedEntity[];
  readonly forms: readonly NameForm[];
  readonly #byKey = new Map<string, NamedEntity>();
  #near: NearWords | undefined;

  constructor(entities: readonly NamedEntity[]) {
    this.entities = entities;
    this.forms = entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((written) => ({ key: joinedKey(written), written, entity })),
    );
    for (const { key, entity } of this.forms)
      if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, entity);
  }

  /** The entity with a name of this key; of several the one in most papers. */
  find(text: string): NamedEntity | undefined {
    return this.#byKey.get(joinedKey(text));
  }

  /** Those whose names are nearly written so, nearest first, each once. */
  near(text: string, count: number): readonly NamedEntity[] {
    this.#near ??= new NearWords([...this.#byKey.keys()]);
    const near = this.#near.near(joinedKey(text), count);
    return [...new Set(near.flatMap((key) => this.#byKey.get(key) ?? []))];
  }
}

/** Lower case, Greek spelled, letters and digits alone: `μP`, `mu-P` and `muP` are one; of other scripts the lower case. */
function joinedKey(text: string): string {
  return slugOf(text).replaceAll('-', '') || text.trim().toLowerCase();
}

export async function nameIndex(store: ReadStore, limits: Limits = {}): Promise<NameIndex> {
  return await untilChanged(store, 'names', limits, async () => {
    const rows = await collectRows(store, loadStatement('read/entity-names'), {}, limits);
    return new NameIndex(
      rows.map(([id, name, aliases, labels, papers, specificity, generic, hub]) => ({
        id: toText(id),
        name: toText(name),
        aliases: toTexts(aliases),
        type: entityTypeOf(toTexts(labels)),
        papers: toNumber(papers) ?? 0,
        ...present('specificity', toNumber(specificity)),
        generic: generic === true,
        hub: hub === true,
      })),
    );
  });
}
