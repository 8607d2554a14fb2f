/** From the lines of a listing page to its papers: a title, an abstract, and details that may be missing. */

import type { SourceWarning } from '../source.ts';
import type { PageDate, PageLine } from './lines.ts';

/** A paper of the page, its date not yet completed with a year. */
export interface PageEntry {
  readonly title: string;
  readonly abstract?: string;
  readonly authorCount?: number;
  readonly date?: PageDate;
  /** Line of the title. */
  readonly line: number;
}

/** A warning before the file's name is added to its place. */
export type LineWarning = Pick<SourceWarning, 'code' | 'message'> & { readonly line: number };

type Draft = { -readonly [Key in keyof PageEntry]: PageEntry[Key] };

/** The longest title of the real pages has 141 characters, the shortest abstract 500. */
const LONGEST_TITLE = 300;
const SURELY_PROSE = 160;

/** Reads the lines in one pass; what it could not use is in `warnings`. */
export class EntryReader {
  readonly entries: PageEntry[] = [];
  readonly warnings: LineWarning[] = [];
  private open: Draft | undefined;
  /** The open entry has had details: text that follows is the next title. */
  private detailed = false;
  private previous: PageLine | undefined;
  /** The last line was a part of the details that could not be understood. */
  private unread = false;

  /** `ended`: a line end follows the last line, which a file that is cut hardly ever has. */
  read(lines: readonly PageLine[], ended: boolean): this {
    for (const line of lines) {
      this.take(line);
      this.previous = line;
    }
    this.finish(ended);
    return this;
  }

  private take(line: PageLine): void {
    this.unread = false;
    if (line.kind === 'boilerplate') this.close();
    else if (line.kind === 'text') this.takeText(line.text, line.number);
    else this.takeDetail(line);
  }

  /** A date without an open entry is the page's own, and belongs to no paper. */
  private takeDetail(line: Exclude<PageLine, { kind: 'boilerplate' | 'text' }>): void {
    if (this.open === undefined) return;
    this.detailed = true;
    if (line.kind === 'authors') this.open.authorCount = line.count;
    if (line.kind !== 'date') return;
    if (this.open.date === undefined) this.open.date = line.date;
    else this.warn('date-out-of-place', 'a second date after one paper', line.number);
  }

  private takeText(text: string, line: number): void {
    if (this.open !== undefined && (this.previous?.kind === 'separator' || /^[•·]/.test(text))) {
      this.detailed = true;
      this.unread = true;
      this.warn('detail-not-understood', `neither a number of authors nor a date: "${shorten(text)}"`, line);
    } else if (
      this.open !== undefined &&
      this.open.abstract === undefined &&
      !this.detailed &&
      isProse(text)
    ) {
      this.open.abstract = text;
    } else if (text.length > LONGEST_TITLE) {
      this.warn('abstract-without-title', `an abstract without a title: "${shorten(text)}"`, line);
    } else {
      this.close();
      this.open = { title: text, line };
    }
  }

  /** A lone line is debris of the page rather than a paper: every entry has an abstract or details. */
  private close(): void {
    const entry = this.open;
    if (entry !== undefined && entry.abstract === undefined && !this.detailed) {
      this.warn('line-without-abstract', `no abstract follows "${shorten(entry.title)}"`, entry.line);
    } else if (entry !== undefined) {
      this.entries.push(entry);
    }
    this.open = undefined;
    this.detailed = false;
  }

  private finish(ended: boolean): void {
    if (this.open !== undefined && this.isCutOff(this.open, ended)) {
      this.warn('record-cut-off', `the file breaks off in "${shorten(this.open.title)}"`, this.open.line);
      this.open = undefined;
    } else if (!ended && this.open?.date !== undefined && this.open.date.year === undefined) {
      this.warn(
        'date-cut-off',
        'the file ends in a date without a year, or in one that is cut',
        this.open.line,
      );
      delete this.open.date;
    }
    this.close();
  }

  private isCutOff(entry: PageEntry, ended: boolean): boolean {
    if (this.previous?.kind === 'separator' || this.previous?.kind === 'authors') return true;
    if (this.detailed) return this.unread && !ended;
    return entry.abstract === undefined || !(ended || isEnded(entry.abstract));
  }

  private warn(code: string, message: string, line: number): void {
    this.warnings.push({ code, message, line });
  }
}

/** Whether a line after a title reads like an abstract rather than like another title. */
function isProse(text: string): boolean {
  return text.length >= SURELY_PROSE || (/\.["')\]]*$/.test(text) && text.split(' ').length >= 5);
}

/** Whether a text ends as a sentence does, or with an address, which often stands without a full stop. */
function isEnded(text: string): boolean {
  return /[.!?…]["'”’)\]]*$/.test(text) || /https?:\/\/\S+$/.test(text);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
