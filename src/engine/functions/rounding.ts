/** `round()`: ties upward without a mode, otherwise Java's rounding modes, on the decimal digits as they are written. */

import { runtimeError } from '../errors.ts';

type Tie = 'up' | 'down' | 'even';
interface Mode {
  /** Away from zero (1), toward zero (0), toward +∞, toward -∞, or by halves. */
  readonly toward: 'away' | 'zero' | 'ceiling' | 'floor' | Tie;
}

const MODES: ReadonlyMap<string, Mode> = new Map([
  ['UP', { toward: 'away' }],
  ['DOWN', { toward: 'zero' }],
  ['CEILING', { toward: 'ceiling' }],
  ['FLOOR', { toward: 'floor' }],
  ['HALF_UP', { toward: 'up' }],
  ['HALF_DOWN', { toward: 'down' }],
  ['HALF_EVEN', { toward: 'even' }],
]);

/** @throws CypherError where the precision is negative or the mode unknown. */
export function roundValue(value: number, precision: number, modeName: string | undefined): number {
  if (precision < 0) {
    throw runtimeError('InvalidArgument', `Precision argument to 'round()' cannot be negative: ${precision}`);
  }
  if (!Number.isFinite(value)) return value;
  if (modeName === undefined && precision === 0) return Math.floor(value + 0.5);
  const mode = MODES.get((modeName ?? 'HALF_UP').toUpperCase());
  if (mode === undefined) {
    throw runtimeError(
      'InvalidArgument',
      `Unknown rounding mode '${modeName}'. Valid: ${[...MODES.keys()].join(', ')}.`,
    );
  }
  return roundDecimal(value, Math.trunc(precision), mode);
}

function roundDecimal(value: number, precision: number, mode: Mode): number {
  const negative = value < 0;
  const [digits, scale] = decimalDigits(Math.abs(value));
  if (scale <= precision) return value;
  const cut = 10n ** BigInt(scale - precision);
  const whole = digits / cut;
  const rest = digits % cut;
  const rounded = goesAway(mode, negative, whole, rest * 2n, cut) ? whole + 1n : whole;
  const result = Number(`${rounded}e-${precision}`);
  return negative ? -result : result;
}

function goesAway(mode: Mode, negative: boolean, whole: bigint, twice: bigint, cut: bigint): boolean {
  if (twice === 0n) return false;
  switch (mode.toward) {
    case 'away':
      return true;
    case 'zero':
      return false;
    case 'ceiling':
      return !negative;
    case 'floor':
      return negative;
    case 'up':
      return twice >= cut;
    case 'down':
      return twice > cut;
    case 'even':
      return twice > cut || (twice === cut && whole % 2n === 1n);
  }
}

/** The digits and how many of them stand after the point. */
function decimalDigits(value: number): [bigint, number] {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? [digits, scale] : [digits * 10n ** BigInt(-scale), 0];
}
