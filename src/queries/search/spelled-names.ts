/** The names of a store in the forms that are compared with what a reader types, and which of them may fit. */

import type { Limits, ReadStore } from '../../store/store.ts';
import { nameIndex } from '../name-index.ts';
import type { NamedEntity, NameIndex } from '../name-index.ts';
import { untilChanged } from '../until-changed.ts';
import { LineScan } from './line-scan.ts';
import { SHORTEST_JOINED, SHORTEST_WORD, spellingOf } from './rank-name.ts';
import type { Spelling } from './rank-name.ts';

export interface SpelledForm {
  readonly entity: NamedEntity;
  readonly form: string;
  readonly spelling: Spelling;
}

export class SpelledNames {
  readonly index: NameIndex;
  readonly #forms: readonly SpelledForm[];
  readonly #spaced: LineScan;
  readonly #joined: LineScan;

  constructor(index: NameIndex) {
    this.index = index;
    this.#forms = index.entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((form) => ({ entity, form, spelling: spellingOf(form) })),
    );
    this.#spaced = new LineScan(this.#forms.map(({ spelling }) => ` ${spelling.spaced}`));
    this.#joined = new LineScan(this.#forms.map(({ spelling }) => spelling.joined));
  }

  /** Every form that `rankName` has a rank for, and some more; in the order of the index. */
  mayFit({ spaced, joined }: Spelling): readonly SpelledForm[] {
    const places = new Set(this.#spaced.holding(spaced));
    const joinedFound =
      joined.length >= SHORTEST_JOINED ? this.#joined.holding(joined) : this.#joined.beginningWith(joined);
    for (const place of joinedFound) places.add(place);
    const longest = spaced.split(' ').reduce((most, word) => (word.length > most.length ? word : most), '');
    if (longest.length >= SHORTEST_WORD)
      for (const place of this.#spaced.holding(` ${longest}`)) places.add(place);
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#forms[place] ?? []);
  }
}

export async function spelledNames(store: ReadStore, limits: Limits): Promise<SpelledNames> {
  return await untilChanged(store, 'spelled', limits, async () => {
    return new SpelledNames(await nameIndex(store, limits));
  });
}
