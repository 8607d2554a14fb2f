/** A failure is told in the words of whoever failed. */

import { describe, expect, it } from 'vitest';
import { TangentError } from '../../../src/domain/errors.ts';
import { toFailure } from '../../../viewer/state/load.ts';

describe('toFailure', () => {
  it("keeps an error's code, message and hint", () => {
    const error = new TangentError('LimitExceeded', 'Too slow', { hint: 'Ask for less' });
    expect(toFailure(error)).toEqual({ code: 'LimitExceeded', message: 'Too slow', hint: 'Ask for less' });
  });

  it('does not blame the server for a defect of the page', () => {
    expect(toFailure(new TypeError('x is undefined'))).toMatchObject({
      code: 'Unexpected',
      message: 'x is undefined',
    });
  });
});
