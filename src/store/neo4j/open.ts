/** Opens a Neo4j by its URL. */

import neo4j, { type Config, type Driver } from 'neo4j-driver';
import { TangentError } from '../../domain/errors.ts';
import type { Store } from '../store.ts';
import { toTangentError } from './errors.ts';
import { Neo4jStore } from './neo4j-store.ts';

export interface Neo4jOptions {
  /** Needed with `password`; without both the server must have authentication switched off. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** Absent: the user's home database. */
  readonly database?: string | undefined;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

const CONFIG: Config = {
  useBigInt: true,
  connectionTimeout: 10_000,
  connectionAcquisitionTimeout: 20_000,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
};

/**
 * Connects and checks the credentials; changes nothing on the server.
 * @throws TangentError `StoreUrlInvalid`, or `StoreUnreachable` when nobody answers or the credentials are refused
 */
export async function openNeo4j(url: string, options: Neo4jOptions): Promise<Store> {
  const { username, password, database, now } = options;
  refuseCredentialsIn(url);
  const driver = createDriver(url, username, password);
  try {
    await driver.getServerInfo(database === undefined ? {} : { database });
  } catch (error) {
    await driver.close();
    throw unreachable(url, toTangentError(error, 'run'));
  }
  return new Neo4jStore(driver, { url, database, now });
}

function createDriver(url: string, username: string | undefined, password: string | undefined): Driver {
  const auth = password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);
  try {
    return neo4j.driver(url, auth, CONFIG);
  } catch (cause) {
    throw new TangentError('StoreUrlInvalid', `'${url}' is not the address of a Neo4j`, {
      hint: 'Write it as neo4j://host:7687 or bolt://host:7687, with +s for TLS.',
      cause,
    });
  }
}

/** A URL is printed and logged; a password in it would be too. */
function refuseCredentialsIn(url: string): void {
  if (!/^[a-z+0-9]+:\/\/[^/?#]*@/.test(url)) return;
  throw new TangentError('StoreUrlInvalid', 'The address of a Neo4j holds a user name or a password', {
    hint: 'Leave them out, and set NEO4J_USERNAME and NEO4J_PASSWORD.',
  });
}

/** The server's words lack the address. */
function unreachable(url: string, error: unknown): unknown {
  if (!(error instanceof TangentError) || error.code !== 'StoreUnreachable') return error;
  return new TangentError('StoreUnreachable', `${url}: ${error.message}`, {
    hint: error.hint,
    cause: error.cause,
  });
}
