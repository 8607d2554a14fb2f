/** What a running statement has at hand: the graph, parameters, clocks, limits. */

import type { GraphReader, GraphWriter } from '../graph/graph.ts';
import { runtimeError } from '../errors.ts';
import type { FunctionContext } from '../functions/signature.ts';
import type { Value } from '../values/value.ts';

/** A row: one value a slot; never changed after it was handed on. */
export type Row = Value[];
/** Handed on in place of a row, so that others may run. */
export const PAUSE = null;
export type Rows = Generator<Row | null, void, undefined>;

/** A transaction of its own inside a statement. */
export interface Batch {
  readonly graph: GraphWriter;
  /** @throws CypherError Conflict where another process committed since it was opened. */
  commit(): Promise<void>;
  /** To be called once, whether it was committed or not. */
  done(): void;
}
export interface Batches {
  open(): Batch;
}

export interface Limits {
  /** Milliseconds a statement may take. */
  readonly timeout: number;
  /** Bytes that rows held at once may take, as estimated. */
  readonly memory: number;
  /** Rows, relationships and elements that may be looked at. */
  readonly steps: number;
}

/** Thrown where a value was to be computed at once and takes too many steps; never seen by a caller. */
export class TooManySteps extends Error {}

const STEPS_BETWEEN_LOOKS = 256;
const BYTES_BETWEEN_LOOKS = 2 ** 20;
const SLICE = 5;

export class RunContext implements FunctionContext {
  /** For a batch of CALL IN TRANSACTIONS those of the batch. */
  graph: GraphReader;
  writer: GraphWriter | undefined;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly random: () => number;
  /** Transactions of their own; undefined where all is read, or belongs to one transaction. */
  readonly batches: Batches | undefined;
  /** Begun by an operator just before it pauses; waited for before the statement goes on. */
  waitingFor: Promise<void> | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  private readonly limits: Limits;
  private readonly signal: AbortSignal | undefined;
  private readonly started: number;
  private sliceStart: number;
  private steps = 0;
  private nextLook = STEPS_BETWEEN_LOOKS;
  /** Whether a pause is due that could not be made. */
  isDue = false;
  /** Steps after which `within` gives up. */
  private atOnce = Infinity;
  private held = 0;
  private unlooked = 0;

  constructor(options: {
    graph: GraphReader;
    writer: GraphWriter | undefined;
    parameters: ReadonlyMap<string, Value>;
    now: () => number;
    random: () => number;
    limits: Limits;
    signal: AbortSignal | undefined;
    batches?: Batches | undefined;
  }) {
    this.graph = options.graph;
    this.writer = options.writer;
    this.parameters = options.parameters;
    this.clock = options.now;
    this.random = options.random;
    this.limits = options.limits;
    this.signal = options.signal;
    this.batches = options.batches;
    this.started = options.now();
    this.sliceStart = this.started;
    this.nextLook = Math.min(STEPS_BETWEEN_LOOKS, this.limits.steps + 1);
  }

  now(clock: 'statement' | 'transaction' | 'realtime'): number {
    return Math.floor(clock === 'realtime' ? this.clock() : this.started);
  }

  /** Counts a step; true where it is time to pause. @throws CypherError where a limit is passed or the caller stopped. */
  tick(): boolean {
    this.steps += 1;
    return this.steps >= this.nextLook && this.look();
  }

  /** Steps so far. */
  get taken(): number {
    return this.steps;
  }

  /** @throws TooManySteps where computing takes more than so many steps; memory it charged is then given back. */
  within<T>(steps: number, compute: () => T): T {
    const before = { atOnce: this.atOnce, held: this.held };
    this.atOnce = Math.min(this.atOnce, this.steps + steps);
    this.nextLook = Math.min(this.nextLook, this.atOnce);
    try {
      return compute();
    } catch (error) {
      if (error instanceof TooManySteps) this.held = before.held;
      throw error;
    } finally {
      this.atOnce = before.atOnce;
    }
  }

  private look(): boolean {
    const { timeout, steps } = this.limits;
    this.nextLook = Math.min(this.steps + STEPS_BETWEEN_LOOKS, this.atOnce, steps + 1);
    if (this.signal?.aborted === true) throw runtimeError('Cancelled', 'The statement was stopped.');
    if (this.steps > steps) {
      throw runtimeError('StepLimit', `The statement took more than the ${steps} steps of its step limit.`);
    }
    if (this.steps >= this.atOnce) throw new TooManySteps();
    const now = this.clock();
    if (now - this.started > timeout) {
      throw runtimeError('Timeout', `The statement ran longer than its time limit of ${timeout} ms.`);
    }
    this.isDue = now - this.sliceStart > SLICE;
    return this.isDue;
  }

  /** Called before the statement goes on after a pause; what was waited for tells its failure to who began it. */
  async resume(): Promise<void> {
    await this.waitingFor?.catch(() => undefined);
    this.waitingFor = undefined;
    this.sliceStart = this.clock();
    this.isDue = false;
  }

  charge(bytes: number): void {
    this.held += bytes;
    this.unlooked += bytes;
    if (this.unlooked > BYTES_BETWEEN_LOOKS) {
      this.unlooked = 0;
      this.look();
    }
    if (this.held > this.limits.memory) {
      throw runtimeError(
        'MemoryLimit',
        `The statement would hold more than the ${this.limits.memory} bytes of its memory limit.`,
      );
    }
  }

  release(bytes: number): void {
    this.held -= bytes;
  }

  get writing(): GraphWriter {
    if (this.writer === undefined) throw runtimeError('WriteInReadMode', 'Writing in a read-only statement.');
    return this.writer;
  }
}

/** A rough size of a row, for limits. */
export function sizeOf(row: Row): number {
  return 32 + row.length * 16;
}
