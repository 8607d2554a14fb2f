/** Makes an Express application listen, on the next free port where the wanted one is taken. */

import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TangentError } from '../domain/errors.ts';

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Lets open requests finish for at most a second. */
  close(): Promise<void>;
}

const PORTS_TO_TRY = 50;
const GRACE_MS = 1_000;

/** Throws `AddressUnavailable` where the address cannot be listened on, or no port near the wanted one is free. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(handler);
  for (let candidate = port; candidate < Math.min(port + PORTS_TO_TRY, 65_536); candidate += 1) {
    const outcome = await tryPort(server, host, candidate);
    if (outcome === 'taken') continue;
    const { port: bound } = server.address() as AddressInfo;
    const shownHost = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
    return { url: `http://${shownHost}:${bound}`, port: bound, close: () => closeServer(server) };
  }
  throw new TangentError('AddressUnavailable', `No port from ${port} on is free.`, {
    hint: 'Name another one with --port.',
  });
}

function tryPort(server: Server, host: string, port: number): Promise<'bound' | 'taken'> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else {
        reject(
          new TangentError('AddressUnavailable', `Cannot listen on ${host}: ${error.message}.`, {
            hint: 'Name an address of this machine with --host.',
            cause: error,
          }),
        );
      }
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve('bound');
    };
    server.once('error', onError).once('listening', onListening);
    server.listen(port, host);
  });
}

function closeServer(server: Server): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
