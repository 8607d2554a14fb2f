/** An error is underlined where it is, and a suggestion is one click away where it is one word. */

import { describe, expect, it } from 'vitest';
import { placeOfError, suggestedStatement, withoutPlace } from '../../../viewer/console/error-place.ts';

describe('the place of an error', () => {
  it('is the word at its line and column', () => {
    const statement = 'MATCH (n)\nRETURN foo(1)';
    const place = placeOfError("Unknown function 'foo'. (line 2, column 8)", statement);
    expect(statement.slice(place?.from, place?.to)).toBe('foo');
    expect(withoutPlace("Unknown function 'foo'. (line 2, column 8)")).toBe("Unknown function 'foo'.");
  });

  it('is the last letter where the statement ends too early, and none where none is named', () => {
    expect(placeOfError('Unexpected end (line 1, column 40)', 'MATCH (n)')).toEqual({ from: 8, to: 9 });
    expect(placeOfError('The query took longer than 10 s', 'RETURN 1')).toBeUndefined();
  });
});

describe('a suggestion', () => {
  const notice = (message: string, suggestion: string) => ({ code: 'c', message, suggestion });

  it('writes a name as it is written in the library', () => {
    const said = notice('No Entity is named "adam"; its name is written "Adam".', "(:Method {name: 'Adam'})");
    expect(suggestedStatement("MATCH (m {name: 'adam'}) RETURN m", said)).toBe(
      'MATCH (m {name: "Adam"}) RETURN m',
    );
  });

  it('takes the relationship type that was meant', () => {
    const said = notice(
      'EVALUATES_ON starts at a Paper, never at a Method.',
      '(:Method)-[:EVALUATED_ON]->()',
    );
    expect(suggestedStatement('MATCH (m:Method)-[:EVALUATES_ON]->(d) RETURN d', said)).toBe(
      'MATCH (m:Method)-[:EVALUATED_ON]->(d) RETURN d',
    );
  });

  it('is no button where it takes more than a word', () => {
    expect(
      suggestedStatement('MATCH (n) RETURN n', notice('Everything is a lot.', 'Ask for less.')),
    ).toBeUndefined();
  });
});
