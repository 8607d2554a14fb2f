/** Asynchronous work on a stream, several pieces at a time, its results in the stream's order. */

/** At most `atOnce` calls of `work` are under way; a failed one ends the stream where its result would stand. */
export async function* inOrder<T, R>(
  stream: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (piece: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  try {
    for await (const piece of stream) {
      const result = work(piece);
      result.catch(() => undefined); // it is thrown when its turn comes
      underWay.push(result);
      if (underWay.length >= atOnce) yield await take(underWay);
    }
    while (underWay.length > 0) yield await take(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
}

function take<R>(underWay: Promise<R>[]): Promise<R> {
  const first = underWay.shift();
  if (first === undefined) throw new Error('nothing is under way');
  return first;
}
