/** Dates as papers carry them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and only days that exist. */

/** `YYYY[-MM[-DD]]`, or nothing where the calendar has no such day. */
export function toDate(year: number, month?: number, day?: number): string | undefined {
  if (!isYear(year)) return undefined;
  const head = String(year).padStart(4, '0');
  if (month === undefined) return head;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  const middle = `${head}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return middle;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!Number.isInteger(day) || day < 1 || day > days) return undefined;
  return `${middle}-${String(day).padStart(2, '0')}`;
}

/** Whether a number can be the year of a paper. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1000 && year <= 2999;
}

/** The year that a `YYYY[-MM[-DD]]` begins with, or nothing where the text is no such date. */
export function yearOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const parts = [month, day].map((part) => (part === undefined ? undefined : Number(part)));
  return toDate(Number(year), parts[0], parts[1]) === undefined ? undefined : Number(year);
}
