/** A page of words for a person: blocks that are printed as plain text or as Markdown. */

import { Option } from 'commander';
import type { Command } from 'commander';

export type Block =
  | { readonly kind: 'title' | 'heading' | 'line' | 'entry'; readonly text: string; readonly note?: string }
  | { readonly kind: 'quote'; readonly quote: string; readonly source: string; readonly place: string };

const PAGE_FORMATS = ['text', 'markdown', 'json'] as const;
type PageFormat = (typeof PAGE_FORMATS)[number];

export interface PageOptions {
  readonly format: PageFormat;
  readonly json?: boolean;
}

/** `--format text|markdown|json` with `--json` as its short form. */
export function addPageFormatOption(command: Command): Command {
  return command
    .addOption(new Option('--format <name>', 'how it is printed').choices([...PAGE_FORMATS]).default('text'))
    .option('--json', 'short for --format json');
}

/** The page in the wanted format, with a newline at its end; `value` is what JSON holds instead of the page. */
export function printed({ format, json }: PageOptions, value: unknown, page: () => readonly Block[]): string {
  if (json || format === 'json') return `${JSON.stringify(value, null, 2)}\n`;
  const blocks = page();
  const lines = format === 'markdown' ? blocks.flatMap(markdownLines) : blocks.flatMap(textLines);
  return `${lines.join('\n').trim()}\n`;
}

function textLines(block: Block): readonly string[] {
  if (block.kind === 'quote') {
    return [`  “${oneLine(block.quote)}” [${block.place}]`, `      ${oneLine(block.source)}`];
  }
  const { kind, text, note } = block;
  const line = oneLine(note === undefined ? text : `${text}  (${note})`);
  if (kind === 'heading') return ['', line];
  return [kind === 'entry' ? `- ${line}` : line];
}

function markdownLines(block: Block): readonly string[] {
  if (block.kind === 'quote') {
    return [`> “${escaped(block.quote)}”`, '>', `> ${escaped(block.source)}, characters ${block.place}`, ''];
  }
  const { kind, text, note } = block;
  const line = escaped(note === undefined ? text : `${text} (${note})`);
  if (kind === 'title') return [`# ${line}`, ''];
  if (kind === 'heading') return [`## ${line}`, ''];
  return kind === 'entry' ? [`**${line}**`, ''] : [line, ''];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What Markdown would read as marks, behind backslashes; citations in brackets stay as Pandoc reads them. */
function escaped(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_<>#|]/g, String.raw`\$&`)
    .replaceAll(/\[(?!@)/g, String.raw`\[`);
}
