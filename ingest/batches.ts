/** Cuts a stream into batches that grow with the library, so that projecting after each costs little in all. */

/** `sizeOf` is asked at the start of each batch. */
export async function* batches<T>(
  stream: AsyncIterable<T>,
  sizeOf: () => number,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let size = sizeOf();
  for await (const one of stream) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    size = sizeOf();
  }
  if (batch.length > 0) yield batch;
}
