/** A duration: months, days, seconds and nanoseconds kept apart, whose signs may differ. */

/** `nanos` is 0 to 999,999,999 (the seconds carry the sign of both); months, days and seconds are whole numbers. */
export class Duration {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
  readonly nanos: number;

  constructor(months: number, days: number, seconds: number, nanos: number) {
    const carry = Math.floor(nanos / 1e9);
    this.months = months + 0;
    this.days = days + 0;
    this.seconds = seconds + carry + 0;
    this.nanos = nanos - carry * 1e9;
  }

  equals(other: Duration): boolean {
    return (
      this.months === other.months &&
      this.days === other.days &&
      this.seconds === other.seconds &&
      this.nanos === other.nanos
    );
  }
}
