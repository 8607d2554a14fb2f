import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../../src/cli/listen.ts';
import type { Listening } from '../../../src/cli/listen.ts';

const open: Listening[] = [];
const start = async (host: string, port: number): Promise<Listening> => {
  const listening = await listen((_request, response) => response.end('ok'), host, port);
  open.push(listening);
  return listening;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((listening) => listening.close()));
});

describe('listen', () => {
  it('takes the next free port where the wanted one is taken', async () => {
    const first = await start('127.0.0.1', 0);
    const second = await start('127.0.0.1', first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect(await (await fetch(second.url)).text()).toBe('ok');
  });

  it('says that an address is not of this machine', async () => {
    await expect(start('203.0.113.1', 0)).rejects.toMatchObject({
      code: 'AddressUnavailable',
      hint: expect.stringContaining('--host'),
    });
  });

  it('lets go of the port when it is closed', async () => {
    const { port } = await start('127.0.0.1', 0);
    await open.pop()?.close();
    expect((await start('127.0.0.1', port)).port).toBe(port);
  });
});
