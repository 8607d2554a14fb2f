import { describe, expect, it } from 'vitest';
import { refuseLongIntegers } from '../../../src/domain/exact-numbers.ts';

describe('refuseLongIntegers', () => {
  it('refuses whole numbers that would lose digits, and says what to write', () => {
    for (const json of ['9007199254740993', '{"a": [1, -12345678901234567890]}'])
      expect(() => refuseLongIntegers(json)).toThrow(
        expect.objectContaining({ code: 'ParameterInvalid', hint: expect.stringContaining('toInteger') }),
      );
  });

  it('passes what is exact, what is no integer, and digits in strings', () => {
    for (const json of [
      '9007199254740991',
      '1e300',
      '0.12345678901234567890',
      String.raw`"\"9007199254740993"`,
    ])
      expect(() => refuseLongIntegers(json)).not.toThrow();
  });
});
