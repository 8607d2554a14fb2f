/** Statements that the reader gave a name, kept in the browser, and carried elsewhere as a file. */

import type { Signal } from '@preact/signals';
import { hasTexts, rememberedList } from './remembered.ts';

interface SavedStatement {
  readonly name: string;
  readonly statement: string;
}

export interface SavedStatements {
  /** The latest first. */
  readonly list: Signal<readonly SavedStatement[]>;
  /** Under a name that is taken it takes the other's place. */
  readonly save: (name: string, statement: string) => void;
  readonly remove: (name: string) => void;
  /** A JSON list. */
  readonly toFile: () => string;
  /** Adds what a file holds; how many statements that were, 0 where it is no such file. */
  readonly addFile: (text: string) => number;
}

const isSaved = (value: unknown): value is SavedStatement => hasTexts(value, ['name', 'statement']);

function readFile(text: string): readonly SavedStatement[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isSaved) : [];
  } catch {
    return [];
  }
}

export function createSavedStatements(): SavedStatements {
  const list = rememberedList('tangent-saved-statements', isSaved);
  const without = (names: readonly string[]): readonly SavedStatement[] =>
    list.value.filter(({ name }) => !names.includes(name));
  const add = (more: readonly SavedStatement[]): void => {
    list.value = [...more, ...without(more.map(({ name }) => name))];
  };
  return {
    list,
    save: (name, statement) => add([{ name, statement }]),
    remove: (name) => {
      list.value = without([name]);
    },
    toFile: () => JSON.stringify(list.value, undefined, 2),
    addFile: (text) => {
      const more = readFile(text);
      add(more.map(({ name, statement }) => ({ name, statement })));
      return more.length;
    },
  };
}
