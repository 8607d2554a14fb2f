import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../ingest/extract/in-order.ts';

/** Work that ends when it is told to, in any order. */
class Workshop {
  readonly begun: number[] = [];
  readonly #ends = new Map<number, { done: (value: string) => void; failed: (error: Error) => void }>();

  readonly work = (piece: number): Promise<string> => {
    this.begun.push(piece);
    return new Promise((done, failed) => this.#ends.set(piece, { done, failed }));
  };

  finish(piece: number): void {
    this.#ends.get(piece)?.done(`made ${piece}`);
  }

  fail(piece: number): void {
    this.#ends.get(piece)?.failed(new Error(`broke ${piece}`));
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('inOrder', () => {
  it('gives results in the order of the stream, whichever is ready first', async () => {
    const shop = new Workshop();
    const results = inOrder([1, 2, 3], 3, shop.work);
    const first = results.next();
    await settled();
    shop.finish(3);
    shop.finish(2);
    shop.finish(1);
    expect([await first, await results.next(), await results.next()].map(({ value }) => value)).toEqual([
      'made 1',
      'made 2',
      'made 3',
    ]);
    expect((await results.next()).done).toBe(true);
  });

  it('has no more under way than it is told', async () => {
    const shop = new Workshop();
    const results = inOrder([1, 2, 3, 4], 2, shop.work);
    const first = results.next();
    await settled();
    expect(shop.begun).toEqual([1, 2]);
    shop.finish(1);
    await first;
    const second = results.next();
    await settled();
    expect(shop.begun).toEqual([1, 2, 3]);
    for (const piece of [2, 3]) shop.finish(piece);
    await second;
    await results.return(undefined);
  });

  it('fails where the failed result would stand, after those before it', async () => {
    const shop = new Workshop();
    const results = inOrder([1, 2], 2, shop.work);
    const first = results.next();
    await settled();
    shop.fail(2);
    shop.finish(1);
    expect((await first).value).toBe('made 1');
    await expect(results.next()).rejects.toThrow('broke 2');
  });

  it('waits for what is under way when its reader leaves', async () => {
    const shop = new Workshop();
    const results = inOrder([1, 2, 3], 3, shop.work);
    const first = results.next();
    await settled();
    shop.finish(1);
    await first;
    let hasLeft = false;
    const left = results.return(undefined).then(() => (hasLeft = true));
    await settled();
    expect(hasLeft).toBe(false);
    shop.finish(2);
    shop.fail(3);
    await left;
  });
});
