/** Similarities of two vectors, which are lists of numbers. */

import { runtimeError } from '../errors.ts';
import { isNumber, type Value, type ValueList } from '../values/value.ts';
import { arg, type FunctionContext, type FunctionEntry } from './signature.ts';

/** Sums over two vectors of one length: of products, of squares, and of squared differences. */
interface Sums {
  readonly dot: number;
  readonly left: number;
  readonly right: number;
  readonly apart: number;
}

function similarity(name: string, doc: string, compute: (sums: Sums) => number): FunctionEntry {
  return {
    name: `vector.similarity.${name}`,
    args: [arg('a', 'LIST'), arg('b', 'LIST')],
    returns: 'FLOAT',
    nulls: 'propagate',
    category: 'Vector',
    doc,
    call: ([a, b], context) => {
      const vectors = [toVector(a as ValueList, 'a'), toVector(b as ValueList, 'b')] as const;
      return Math.fround(compute(sumsOf(...vectors, context)));
    },
  };
}

/** Neo4j keeps 32 bits of each coordinate. */
function toVector(list: ValueList, name: string): Float32Array {
  if (list.length === 0 || !list.every(isFiniteNumber)) {
    throw runtimeError(
      'InvalidArgument',
      `'${name}' must be a list of at least one finite number, each within 32-bit floats.`,
    );
  }
  return Float32Array.from(list, Number);
}

function isFiniteNumber(value: Value): boolean {
  return isNumber(value) && Number.isFinite(Math.fround(Number(value)));
}

function sumsOf(a: Float32Array, b: Float32Array, context: FunctionContext): Sums {
  if (a.length !== b.length) {
    throw runtimeError('InvalidArgument', `The vectors have ${a.length} and ${b.length} dimensions.`);
  }
  const sums = { dot: 0, left: 0, right: 0, apart: 0 };
  a.forEach((x, at) => {
    const y = b[at] ?? 0;
    sums.dot += x * y;
    sums.left += x * x;
    sums.right += y * y;
    sums.apart += (x - y) ** 2;
    context.tick();
  });
  return sums;
}

export const vectorFunctions: readonly FunctionEntry[] = [
  similarity('cosine', 'From 0 (opposite) to 1 (the same direction).', ({ dot, left, right }) => {
    if (left === 0 || right === 0)
      throw runtimeError('InvalidArgument', 'A vector of length 0 has no direction.');
    return (1 + dot / Math.sqrt(left * right)) / 2;
  }),
  similarity(
    'euclidean',
    'Towards 0 with the distance, 1 for equal vectors.',
    ({ apart }) => 1 / (1 + apart),
  ),
];
