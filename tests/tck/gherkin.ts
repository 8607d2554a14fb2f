/** The part of Gherkin that the TCK uses: scenarios, outlines with examples, doc strings and tables. */

export interface Step {
  readonly text: string;
  readonly docString: string | undefined;
  readonly table: readonly (readonly string[])[] | undefined;
}
export interface Scenario {
  readonly feature: string;
  readonly name: string;
  /** 1-based number of the example of an outline; 0 for a plain scenario. */
  readonly example: number;
  readonly steps: readonly Step[];
}

interface Draft {
  name: string;
  steps: { text: string; docString?: string; table?: string[][] }[];
  examples: string[][];
  /** Its steps open every scenario of the file. */
  background: boolean;
}

const STEP = /^(?:Given|When|Then|And|But)\s+(.*)$/;

/** All scenarios of a feature file, outlines unfolded. */
export function parseFeature(text: string, feature: string): Scenario[] {
  const drafts: Draft[] = [];
  const lines = text.split(/\r?\n/);
  let inExamples = false;
  for (let at = 0; at < lines.length; at += 1) {
    const raw = lines[at] ?? '';
    const line = raw.trim();
    const draft = drafts.at(-1);
    if (line === '' || line.startsWith('#')) continue;
    const heading = /^(?:Scenario Outline|Scenario|Background):\s*(.*)$/.exec(line);
    if (heading !== null) {
      const background = line.startsWith('Background:');
      drafts.push({ name: heading[1] ?? '', steps: [], examples: [], background });
      inExamples = false;
    } else if (line.startsWith('Examples:')) {
      inExamples = true;
    } else if (draft !== undefined && line.startsWith('|')) {
      const cells = splitRow(line);
      const step = draft.steps.at(-1);
      if (inExamples) draft.examples.push(cells);
      else if (step !== undefined) (step.table ??= []).push(cells);
    } else if (draft !== undefined && line.startsWith('"""')) {
      const [docString, end] = readDocString(lines, at);
      const step = draft.steps.at(-1);
      if (step !== undefined) step.docString = docString;
      at = end;
    } else {
      const step = STEP.exec(line);
      if (step !== null && draft !== undefined) draft.steps.push({ text: step[1] ?? '' });
    }
  }
  const opening = drafts.filter((draft) => draft.background).flatMap((draft) => draft.steps);
  return drafts
    .filter((draft) => !draft.background)
    .flatMap((draft) => unfold({ ...draft, steps: [...opening, ...draft.steps] }, feature));
}

function readDocString(lines: readonly string[], at: number): [string, number] {
  const indent = (lines[at] ?? '').indexOf('"""');
  const content: string[] = [];
  let end = at + 1;
  while (end < lines.length && (lines[end] ?? '').trim() !== '"""') {
    const line = lines[end] ?? '';
    content.push(line.slice(0, indent).trim() === '' ? line.slice(indent) : line);
    end += 1;
  }
  return [content.join('\n'), end];
}

/** Cells of a table's row; `\|`, `\n` and `\\` are escapes. */
function splitRow(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\\' && '|\\n'.includes(line.charAt(at + 1))) {
      const escaped = line.charAt(at + 1);
      cell += escaped === 'n' ? '\n' : escaped;
      at += 1;
    } else {
      cell += character;
    }
  }
  return cells;
}

function unfold(draft: Draft, feature: string): Scenario[] {
  const steps = draft.steps.map((step) => ({ docString: undefined, table: undefined, ...step }));
  const [header, ...rows] = draft.examples;
  if (header === undefined) return [{ feature, name: draft.name, example: 0, steps }];
  return rows.map((row, index) => {
    const fill = (text: string): string =>
      header.reduce((filled, name, column) => filled.replaceAll(`<${name}>`, row[column] ?? ''), text);
    return {
      feature,
      name: draft.name,
      example: index + 1,
      steps: steps.map((step) => ({
        text: fill(step.text),
        docString: step.docString === undefined ? undefined : fill(step.docString),
        table: step.table?.map((cells) => cells.map(fill)),
      })),
    };
  });
}
