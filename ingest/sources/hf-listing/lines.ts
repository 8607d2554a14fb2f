/** What a single line of a listing page is: boilerplate, part of a paper's details, or text. */

/** One line that is not blank, without the white space around it; `number` counts from 1. */
export type PageLine =
  | { readonly kind: 'boilerplate'; readonly number: number }
  | { readonly kind: 'separator'; readonly number: number }
  | { readonly kind: 'authors'; readonly number: number; readonly count: number }
  | { readonly kind: 'date'; readonly number: number; readonly date: PageDate }
  /** The name of an organization in the place of the number of authors. */
  | { readonly kind: 'badge'; readonly number: number }
  | { readonly kind: 'text'; readonly number: number; readonly text: string };

/** A date as the page shows it: a year may be missing, and a number of upvotes may follow. */
export interface PageDate {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  readonly upvotes?: number;
}

/** The line that every layout has above its list, glued to "Subscribe" and the first title in one of them. */
export const INVITATION = /^Get trending papers in your email inbox\b.{0,20}$/;

const BOILERPLATE = [
  INVITATION,
  /^Subscribe$/,
  /^new$/,
  /^Daily Papers$/,
  /^by\s?AK and the research community$/,
];
const SEPARATOR = /^[·•]$/;
const AUTHORS = /^[·•]\s*(\d{1,5}) authors?$/;
const UPVOTES = /^\d{1,5}$/;
const DATE =
  /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (\d{1,2})(?:, (\d{4}))?(?:\s+(\d{1,5}))?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The lines of a page that are not blank, each with what it is. */
export function readLines(text: string): readonly PageLine[] {
  const lines: PageLine[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const previous = lines.at(-1);
    const number = index + 1;
    if (previous?.kind === 'date' && UPVOTES.test(trimmed)) {
      lines[lines.length - 1] = { ...previous, date: { ...previous.date, upvotes: Number(trimmed) } };
      return;
    }
    const line = readLine(withoutButton(trimmed, previous), number);
    if (line.kind === 'separator' && previous?.kind === 'text' && previous.text.length <= BADGE_LENGTH) {
      lines[lines.length - 1] = { kind: 'badge', number: previous.number };
    }
    lines.push(line);
  });
  return lines;
}

const BADGE_LENGTH = 120;

/** "Subscribe" is a button above the list; one layout has it glued to the first title. */
function withoutButton(line: string, previous: PageLine | undefined): string {
  return previous?.kind === 'boilerplate' ? line.replace(/^Subscribe(?=\S)/, '') : line;
}

function readLine(text: string, number: number): PageLine {
  if (BOILERPLATE.some((pattern) => pattern.test(text))) return { kind: 'boilerplate', number };
  if (SEPARATOR.test(text)) return { kind: 'separator', number };
  const authors = AUTHORS.exec(text)?.[1];
  if (authors !== undefined) return { kind: 'authors', number, count: Number(authors) };
  const date = parseDate(text);
  return date === undefined ? { kind: 'text', number, text } : { kind: 'date', number, date };
}

function parseDate(text: string): PageDate | undefined {
  const [, month = '', day, year, upvotes] = DATE.exec(text) ?? [];
  if (day === undefined) return undefined;
  return {
    month: MONTHS.indexOf(month) + 1,
    day: Number(day),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(upvotes === undefined ? {} : { upvotes: Number(upvotes) }),
  };
}
