/** Values as text, as `toString` gives them: floats as Java writes them. */

import { typeOf, type Value } from './value.ts';
import type { Duration } from './temporal/duration.ts';
import { formatDuration, formatTemporal } from './temporal/format.ts';

/** Java's Double.toString: 1.0, 1.0E8, 1.0E-5, NaN, Infinity. */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

/** The text of a boolean, number, string or temporal value; undefined for the others. */
export function formatScalar(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  switch (typeOf(value)) {
    case 'FLOAT':
      return formatFloat(value as number);
    case 'DURATION':
      return formatDuration(value as Duration);
    case 'DATE':
    case 'LOCAL TIME':
    case 'ZONED TIME':
    case 'LOCAL DATETIME':
    case 'ZONED DATETIME':
      return formatTemporal(value as Parameters<typeof formatTemporal>[0]);
    default:
      return undefined;
  }
}
