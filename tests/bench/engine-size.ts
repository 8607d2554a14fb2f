/** `npm run size`: the engine's minified bytes without and with the calendar library, against the goal. */

import { gzipSync } from 'node:zlib';
import { bundleEngine } from '../fixtures/bundle-engine.ts';

const GOAL = 350_000;

const say = (name: string, code: string): void => {
  const zipped = gzipSync(code).length;
  process.stdout.write(`${name.padEnd(32)} ${Buffer.byteLength(code)} bytes minified, ${zipped} gzipped\n`);
};
const own = await bundleEngine(false);
say('the engine without js-joda', own);
say('with js-joda and its time zones', await bundleEngine(true));
process.stdout.write(`goal without js-joda: ${GOAL} bytes\n`);
if (Buffer.byteLength(own) > GOAL) process.exitCode = 1;
