/** What a store on disk promises about damage: an error with a code or a correct read, and never the end of a process. */

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/analysis/seeded-random.ts';
import { openStore } from '../../src/tangent.ts';

export interface Outcome {
  readonly opened: string;
  /** A digest of every key and value, or an error. */
  readonly read: string;
  /** How many the checker found, or an error. */
  readonly faults: string;
  readonly written: string;
}

const PAGE = 4_096;
type Draw = (bound: number) => number;

const DAMAGES: Readonly<Record<string, (data: Buffer, draw: Draw) => Buffer>> = {
  truncate: (data, draw) => data.subarray(0, draw(data.length)),
  'zero a page': (data, draw) => {
    const page = draw(data.length / PAGE) * PAGE;
    return data.fill(0, page, page + PAGE);
  },
  'flip bytes': (data, draw) => {
    for (let count = 1 + draw(16); count > 0; count -= 1) data[draw(data.length)]! ^= 1 + draw(255);
    return data;
  },
  'flip bytes of a head': (data, draw) => {
    // Of a page: its header and the places of its nodes, by which LMDB finds its way.
    const page = draw(data.length / PAGE) * PAGE;
    for (let count = 1 + draw(4); count > 0; count -= 1) data[page + draw(64)]! ^= 1 + draw(255);
    return data;
  },
  empty: () => Buffer.alloc(0),
  swap: (data, draw) => {
    const [one, other] = [draw(data.length / PAGE) * PAGE, draw(data.length / PAGE) * PAGE];
    const kept = Buffer.from(data.subarray(one, one + PAGE));
    data.copy(data, one, other, other + PAGE);
    kept.copy(data, other);
    return data;
  },
};

/** A reading process, started again where it died. */
class Reader {
  deaths = 0;
  private child: ChildProcessWithoutNullStreams | undefined;
  private lines: AsyncIterator<string> | undefined;

  async outcomeOf(directory: string): Promise<Outcome | undefined> {
    if (this.child === undefined) await this.start();
    this.child?.stdin.write(`${directory}\n`);
    const line = await this.lines?.next();
    if (line?.done === false) return JSON.parse(line.value) as Outcome;
    this.deaths += 1;
    this.child = undefined;
    return undefined;
  }

  private async start(): Promise<void> {
    const reader = fileURLToPath(import.meta.resolve('../fixtures/damage-reader.ts'));
    this.child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), reader]);
    this.child.stdin.on('error', () => {});
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    await this.lines.next();
  }

  stop(): void {
    this.child?.kill();
  }
}

async function makeStore(directory: string): Promise<void> {
  const store = await openStore(directory);
  await store.write('CREATE CONSTRAINT one FOR (n:Item) REQUIRE n.id IS UNIQUE');
  await store.write('CREATE FULLTEXT INDEX texts FOR (n:Item) ON EACH [n.text]');
  for (let from = 0; from < 600; from += 100) {
    await store.write(
      "UNWIND range($from, $from + 99) AS id CREATE (n:Item {id: id, text: 'text ' + id, long: $long + id})",
      { from: BigInt(from), long: 'long '.repeat(from === 200 ? 4_000 : 20) },
    );
    await store.write(
      'MATCH (a:Item {id: $from}) MATCH (b:Item) WHERE b.id >= $from CREATE (a)-[:KNOWS]->(b)',
      {
        from: BigInt(from),
      },
    );
  }
  // So that there are free pages.
  await store.write('MATCH (n:Item) WHERE n.id % 7 = 0 DETACH DELETE n');
  await store.close();
}

/** What is wrong with an outcome; undefined where it keeps the promise. */
function brokenPromise(outcome: Outcome | undefined, whole: string): string | undefined {
  if (outcome === undefined) return 'the process died';
  const { opened, read, faults, written } = outcome;
  const said = [opened, read, faults, written].find((one) => one.startsWith('defect'));
  if (said !== undefined) return said;
  if (opened !== 'opened' || read.startsWith('error') || read === whole) return undefined;
  return faults === '0' ? 'other rows, and the checker finds nothing' : undefined;
}

/** `seed` makes the rounds the same in every run. */
export function itSurvivesDamage(rounds: number, seed: number, timeout: number): void {
  it(
    `gives an error with a code or a correct read after each of ${rounds} damages, and ends no process`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tangent-damage-'));
      const reader = new Reader();
      const next = seededRandom(seed);
      const draw: Draw = (bound) => Math.floor(next() * bound);
      try {
        const [whole, copy] = [join(folder, 'whole'), join(folder, 'copy')];
        await makeStore(whole);
        cpSync(whole, copy, { recursive: true, preserveTimestamps: true });
        const digest = (await reader.outcomeOf(copy))?.read ?? '';
        expect(digest).toMatch(/^[0-9a-f]{64}$/);
        const broken: string[] = [];
        let refused = 0;
        for (let round = 0; round < rounds; round += 1) {
          const names = Object.keys(DAMAGES);
          const name = names[round % names.length] as string;
          rmSync(copy, { recursive: true });
          cpSync(whole, copy, { recursive: true, preserveTimestamps: true });
          const data = join(copy, 'data.mdb');
          writeFileSync(data, DAMAGES[name]!(readFileSync(data), draw));
          const outcome = await reader.outcomeOf(copy);
          if (outcome !== undefined && outcome.read !== digest) refused += 1;
          const wrong = brokenPromise(outcome, digest);
          if (wrong !== undefined) broken.push(`round ${round}, ${name}: ${wrong}`);
        }
        process.stdout.write(
          `${rounds} damages: ${refused} refused with a code, ${rounds - refused - reader.deaths} read as before, ${reader.deaths} deaths, ${broken.length} promises broken\n`,
        );
        expect(broken).toEqual([]);
        expect(reader.deaths).toBe(0);
        // Most damages hit something that is in use.
        expect(refused).toBeGreaterThan(rounds / 2);
      } finally {
        reader.stop();
        rmSync(folder, { recursive: true });
      }
    },
    timeout,
  );
}
