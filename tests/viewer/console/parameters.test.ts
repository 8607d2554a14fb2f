/** The parameters of a statement are found where they stand for values, and nowhere else. */

import { expect, it } from 'vitest';
import { parameterNames, parametersFor, valueOf } from '../../../viewer/console/parameters.ts';

it('finds each parameter once, in order, and none in texts, quoted names and comments', () => {
  const statement = `MATCH (n {name: $name}) // $comment
    WHERE n.cost = '$5' AND n.text = "a \\" $b" AND n.\`$c\` > $least /* $d */ RETURN $name, $\`odd one\``;
  expect(parameterNames(statement)).toEqual(['name', 'least', 'odd one']);
});

it('takes JSON as it is, and anything else as text', () => {
  expect(valueOf('10')).toBe(10);
  expect(valueOf('["a", 1]')).toEqual(['a', 1]);
  expect(valueOf('"10"')).toBe('10');
  expect(valueOf('Adam')).toBe('Adam');
});

it('gives what is asked for and typed, and says what is missing', () => {
  expect(parametersFor('RETURN $a + $b', { a: '1', b: ' ', c: '3' })).toEqual({
    given: { a: 1 },
    missing: ['b'],
  });
});
