/** What the keys do, for a reader without a mouse and for one in a hurry. */

import { Popover } from './popover.tsx';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'search; > in the box lists all commands'],
  [['←', '↑', '↓', '→'], 'on the picture: to the next name in that direction'],
  [['Space'], 'on the picture: add the name to what is selected, or take it out'],
  [['Enter'], 'open a name; again: draw its best 25 neighbors'],
  [['E'], 'expand what is selected, the next 25 each time'],
  [['P'], 'find a path from what is selected'],
  [['Del'], 'take what is selected off the picture'],
  [['Shift', 'F10'], 'all that can be done with a name'],
  [['+', '−', '0'], 'zoom in, out, to the whole picture'],
  [['Ctrl', 'Z'], 'undo; with Shift redo'],
  [['Q'], 'open or close the questions'],
  [['C'], 'open or close the Cypher console; Ctrl+Enter runs'],
  [['Esc'], 'leave the path, then close the details'],
];

export function KeysMenu() {
  return (
    <Popover icon="keyboard" label="Keys">
      {() => (
        <dl class="keys">
          {KEYS.map(([keys, does]) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>Shift</kbd> drag
            </dt>
            <dd>select with a lasso; Shift click adds one</dd>
          </div>
        </dl>
      )}
    </Popover>
  );
}
