/** A tree of a regular expression as a program for the matcher. */

import { UnsupportedRegex, type Assertion, type CharTest, type RegexNode } from './syntax.ts';

export type Instruction =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'split'; readonly to: readonly number[] }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'match' };

/** Bounded repetitions are written out, so a pattern can be much smaller than its program. */
const SIZE_LIMIT = 10_000;

/** @throws UnsupportedRegex where the program would be too large. */
export function compileRegex(node: RegexNode): readonly Instruction[] {
  const program: Instruction[] = [];
  write(program, node);
  program.push({ kind: 'match' });
  return program;
}

function push(program: Instruction[], instruction: Instruction): number {
  if (program.length >= SIZE_LIMIT) throw new UnsupportedRegex('repetitions that large');
  return program.push(instruction) - 1;
}

function write(program: Instruction[], node: RegexNode): void {
  switch (node.kind) {
    case 'char':
      push(program, { kind: 'char', test: node.test });
      break;
    case 'assertion':
      push(program, { kind: 'assertion', assertion: node.assertion });
      break;
    case 'sequence':
      for (const part of node.parts) write(program, part);
      break;
    case 'choice':
      writeChoice(program, node.options);
      break;
    case 'repeat':
      writeRepeat(program, node.body, node.min, node.max);
      break;
  }
}

function writeChoice(program: Instruction[], options: readonly RegexNode[]): void {
  const starts: number[] = [];
  const ends: number[] = [];
  const fork = push(program, { kind: 'split', to: [] });
  for (const option of options) {
    starts.push(program.length);
    write(program, option);
    ends.push(push(program, { kind: 'split', to: [] }));
  }
  program[fork] = { kind: 'split', to: starts };
  for (const end of ends) program[end] = { kind: 'split', to: [program.length] };
}

function writeRepeat(program: Instruction[], body: RegexNode, min: number, max: number): void {
  for (let time = 0; time < min; time += 1) writeOnce(program, body);
  if (max === Infinity) {
    const fork = push(program, { kind: 'split', to: [] });
    write(program, body);
    push(program, { kind: 'split', to: [fork] });
    program[fork] = { kind: 'split', to: [fork + 1, program.length] };
    return;
  }
  const forks: number[] = [];
  for (let time = min; time < max; time += 1) {
    forks.push(push(program, { kind: 'split', to: [] }));
    writeOnce(program, body);
  }
  for (const fork of forks) program[fork] = { kind: 'split', to: [fork + 1, program.length] };
}

/** Counts a step even where the body is empty, so that `(){1000000}` ends too. */
function writeOnce(program: Instruction[], body: RegexNode): void {
  push(program, { kind: 'split', to: [program.length + 1] });
  write(program, body);
}
