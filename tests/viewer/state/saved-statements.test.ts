/** Statements under a name: saved, replaced, removed, and carried as a file. */

import { expect, it } from 'vitest';
import { createSavedStatements } from '../../../viewer/state/saved-statements.ts';

it('keeps one statement under a name, the latest first', () => {
  const saved = createSavedStatements();
  saved.save('a', 'RETURN 1');
  saved.save('b', 'RETURN 2');
  saved.save('a', 'RETURN 3');
  expect(saved.list.value).toEqual([
    { name: 'a', statement: 'RETURN 3' },
    { name: 'b', statement: 'RETURN 2' },
  ]);
  saved.remove('a');
  expect(saved.list.value.map(({ name }) => name)).toEqual(['b']);
});

it('reads back the file that it writes, and takes no notice of another', () => {
  const [from, to] = [createSavedStatements(), createSavedStatements()];
  from.save('a', 'RETURN "ä"');
  expect(to.addFile(from.toFile())).toBe(1);
  expect(to.list.value).toEqual(from.list.value);
  for (const text of ['', '{}', '[1, {"name": "x"}]']) expect(to.addFile(text)).toBe(0);
});
