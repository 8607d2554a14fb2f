/** Lines of a stream of bytes, as they come. */

export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines.filter((line) => line !== '');
    }
    const last = rest + decoder.decode();
    if (last !== '') yield last;
  } finally {
    // Whoever stops reading has the rest of the answer stopped, too.
    await reader.cancel().catch(() => undefined);
  }
}
