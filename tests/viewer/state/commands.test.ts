/** Commands are found by any words of their titles. */

import { describe, expect, it } from 'vitest';
import { matchingCommands } from '../../../viewer/state/commands.ts';

const commands = ['Undo', 'Color by year', 'Size by papers'].map((title) => ({
  title,
  run: () => undefined,
}));
const titles = (text: string): string[] => matchingCommands(commands, text).map(({ title }) => title);

describe('the command box', () => {
  it('finds a command by words in any order and case', () => {
    expect(titles('YEAR color')).toEqual(['Color by year']);
    expect(titles('by')).toEqual(['Color by year', 'Size by papers']);
    expect(titles('nothing')).toEqual([]);
  });

  it('lists all after > and none before a word is typed', () => {
    expect(titles('>')).toHaveLength(3);
    expect(titles('> undo')).toEqual(['Undo']);
    expect(titles(' ')).toEqual([]);
  });
});
