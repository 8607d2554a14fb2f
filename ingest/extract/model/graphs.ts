/** The two graphs of the network, run by onnxruntime on one thread, so that one paper gives the same bytes in any company. */

import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Anaphor } from './anaphors.ts';
import type { MentionPair, WordSpan } from './mention-pairs.ts';
import { placesOf } from './mention-pairs.ts';
import type { Window } from './windows.ts';

/** What the encoder gives of a window. */
export interface ReadWindow {
  readonly vectors: Tensor;
  readonly mark: Tensor;
  /** [words, widths, classes]. */
  readonly spans: Float32Array;
}

/** Entities of a window as the second graph reads them. */
export interface WindowEntities {
  readonly mentions: readonly (readonly WordSpan[])[];
  /** Words that stand for an entity without naming it: pairs may speak of them, what an entity is they do not say. */
  readonly anaphors?: readonly Anaphor[];
  /** Rows of the type embedding. */
  readonly types: readonly number[];
  /** Number of the sentence of the first mention. */
  readonly sentences: readonly number[];
}

interface WindowScores {
  /** [entities, roles]. */
  readonly roles: Float32Array;
  /** [pairs, relations]. */
  readonly pairs: Float32Array;
  /** [pairs, words]: where the second graph looked. */
  readonly looks: Float32Array;
}

export interface Graphs {
  readWindow(window: Window): Promise<ReadWindow>;
  scoreWindow(
    window: Window,
    read: ReadWindow,
    entities: WindowEntities,
    pairs: readonly MentionPair[],
  ): Promise<WindowScores>;
  close(): Promise<void>;
}

/** Mention pairs a run: what bounds the memory of a crowded text. */
const PAIRS_AT_ONCE = 1_024;

/** Throws what onnxruntime throws where it has no binary for this system or cannot read the files. */
export async function openGraphs(entitiesPath: string, relationsPath: string): Promise<Graphs> {
  const ort = await import('onnxruntime-node');
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 3,
  };
  const first = await ort.InferenceSession.create(entitiesPath, options);
  const second = await ort.InferenceSession.create(relationsPath, options);
  const whole = (values: ArrayLike<number>, dims: readonly number[] = [values.length]): Tensor =>
    new ort.Tensor('int64', toInt64(values), dims);
  return {
    async readWindow({ ids, cases, first: starts, last }) {
      const feeds = { ids: whole(ids), cases: whole(cases), first: whole(starts), last: whole(last) };
      const { vectors, mark, spans } = await first.run(feeds);
      if (!vectors || !mark || !spans) throw new Error('the graph of entities lacks an output');
      return { vectors, mark, spans: floats(spans) };
    },
    async scoreWindow(window, read, entities, pairs) {
      const shared = { vectors: read.vectors, mark: read.mark, ...entityFeeds(entities, whole) };
      const parts: { readonly pairs: Float32Array; readonly looks: Float32Array }[] = [];
      let roles = new Float32Array();
      for (let at = 0; at === 0 || at < pairs.length; at += PAIRS_AT_ONCE) {
        const some = pairs.length === 0 ? [selfPair(entities)] : pairs.slice(at, at + PAIRS_AT_ONCE);
        const out = await second.run({ ...shared, ...pairFeeds(window, entities, some, whole) });
        if (!out['roles'] || !out['pairs'] || !out['looks'])
          throw new Error('the graph of relations lacks an output');
        roles = floats(out['roles']);
        parts.push({ pairs: floats(out['pairs']), looks: floats(out['looks']) });
      }
      const kept = pairs.length === 0 ? [] : parts;
      return {
        roles,
        pairs: joined(kept.map((part) => part.pairs)),
        looks: joined(kept.map((part) => part.looks)),
      };
    },
    async close() {
      await first.release();
      await second.release();
    },
  };
}

/** Stands in where a window has one entity alone: 8-bit products need at least one row. */
function selfPair({ mentions }: WindowEntities): MentionPair {
  const words = mentions[0]?.[0] ?? { first: 0, last: 0 };
  const place = { low: 0, high: 0, distance: 0, sentence: 0 };
  return { head: 0, tail: 0, headWords: words, tailWords: words, ...place };
}

type Whole = (values: ArrayLike<number>, dims?: readonly number[]) => Tensor;

/** Whole numbers from 0 to 2^31; by their low halves, since a BigInt a number would cost more than the graph itself. */
function toInt64(values: ArrayLike<number>): BigInt64Array<ArrayBuffer> {
  const halves = new Int32Array(values.length * 2);
  for (let at = 0; at < values.length; at += 1) halves[at * 2] = values[at] ?? 0;
  return new BigInt64Array(halves.buffer);
}

function entityFeeds(
  { mentions, anaphors = [], types, sentences }: WindowEntities,
  whole: Whole,
): Record<string, Tensor> {
  const flat = [...mentions.flat(), ...anaphors.map(({ words }) => words)];
  const most = Math.max(...mentions.map((own) => own.length));
  const starts = startsOf(mentions);
  const members = mentions.flatMap((own, entity) =>
    Array.from({ length: most }, (_, at) => (starts[entity] ?? 0) + Math.min(at, own.length - 1)),
  );
  return {
    starts: whole(flat.map(({ first }) => first)),
    stops: whole(flat.map(({ last }) => last + 1)),
    members: whole(members, [mentions.length, most]),
    types: whole(types),
    sentences: whole(sentences),
  };
}

/** Of each entity the number of its first mention in the flat list. */
function startsOf(mentions: readonly (readonly WordSpan[])[]): readonly number[] {
  let sum = 0;
  return mentions.map((own) => (sum += own.length) - own.length);
}

function pairFeeds(
  window: Window,
  { mentions, anaphors = [] }: WindowEntities,
  pairs: readonly MentionPair[],
  whole: Whole,
): Record<string, Tensor> {
  const starts = startsOf(mentions);
  const named = mentions.flat().length;
  const numberOf = (entity: number, span: WordSpan): number => {
    const own = (mentions[entity] ?? []).findIndex(({ first }) => first === span.first);
    return own < 0
      ? named + anaphors.findIndex(({ words }) => words.first === span.first)
      : (starts[entity] ?? 0) + own;
  };
  const column = (value: (pair: MentionPair) => number): Tensor => whole(pairs.map(value));
  return {
    heads: column(({ head }) => head),
    tails: column(({ tail }) => tail),
    headMentions: column(({ head, headWords }) => numberOf(head, headWords)),
    tailMentions: column(({ tail, tailWords }) => numberOf(tail, tailWords)),
    low: column(({ low }) => low),
    high: column(({ high }) => high),
    distance: column(({ distance }) => distance),
    apart: column(({ sentence }) => sentence),
    places: whole(placesOf(pairs, window.words), [pairs.length, window.words.length]),
  };
}

function floats(tensor: Tensor): Float32Array<ArrayBuffer> {
  if (!(tensor.data instanceof Float32Array)) throw new TypeError('a graph gave another type than floats');
  return Float32Array.from(tensor.data);
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
