/** Lets in only requests that were meant for this server: a page elsewhere cannot reach it, by whatever name. */

import { isIPv6 } from 'node:net';
import type { RequestHandler } from 'express';
import { HttpError } from './error-answer.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses a Host other than this machine's own names and `allowedHosts` (names without port), which stops DNS
 * rebinding, and an Origin other than the Host itself, which stops the pages of other sites.
 */
export function guardRequests(allowedHosts: readonly string[]): RequestHandler {
  const names = new Set([...LOOPBACK, ...allowedHosts.map(inHeader)]);
  return (request, _response, next) => {
    const { host, origin } = request.headers;
    if (host === undefined || !names.has(nameOf(host))) {
      throw refused(`The host "${host ?? ''}" is not one of this server's.`);
    }
    if (origin !== undefined && hostOf(origin) !== host.toLowerCase()) {
      throw refused(`A page of "${origin}" may not ask this server.`);
    }
    next();
  };
}

function refused(message: string): HttpError {
  return new HttpError(
    403,
    'RequestRefused',
    message,
    'Use http://localhost with the port of the server, or start it with --allow-host <name>.',
  );
}

/** As a Host header has it: lower case, an IPv6 address short and in brackets. */
function inHeader(name: string): string {
  return isIPv6(name) ? new URL(`http://[${name}]`).hostname : name.toLowerCase();
}

/** Without its port; an IPv6 address keeps its brackets. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
