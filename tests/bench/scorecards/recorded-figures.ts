/** The dev figures that each extractor had when it was last made better; a gate holds new ones against them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The figures that the gate holds, F1 in percent. */
export const HELD_FIGURES = ['span+type', 'entity+type', 'relation'] as const;
/** A figure may fall by so much: what another CPU or library may change. */
const TOLERANCE = 0.5;
/** Percent of the names. */
export const MOST_DEBRIS = 0.5;

const FILE = join(import.meta.dirname, 'recorded-figures.json');
const schema = z.record(z.string(), z.record(z.enum(HELD_FIGURES), z.number()));

/** By extractor and figure. */
export function readRecorded(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const text = readFileSync(FILE, 'utf8');
  return new Map(
    Object.entries(schema.parse(JSON.parse(text))).map(([extractor, figures]) => [
      extractor,
      new Map(Object.entries(figures)),
    ]),
  );
}

/** Replaces what is recorded. */
export function writeRecorded(figures: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  const rows = [...figures].map(([extractor, values]) => [
    extractor,
    Object.fromEntries(HELD_FIGURES.map((name) => [name, values.get(name) ?? 0])),
  ]);
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
}

/** What fell, each as a sentence; empty where nothing did. A figure that is missing on either side fell too. */
export function findFallen(
  figures: ReadonlyMap<string, number>,
  recorded: ReadonlyMap<string, number>,
): readonly string[] {
  return HELD_FIGURES.flatMap((name) => {
    const [now, was] = [figures.get(name), recorded.get(name)];
    if (now === undefined || was === undefined)
      return [`${name} is not ${now === undefined ? 'measured' : 'recorded'}`];
    // A tenth is written, not computed: 63.4 - 63.9 is a little more than half.
    return Math.round((was - now) * 10) > TOLERANCE * 10 ? [`${name} fell from ${was} to ${now}`] : [];
  });
}
