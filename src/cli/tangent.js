#!/usr/bin/env node
// The committed executable: runs the built command line, and says how to build it where it is not built.
import { existsSync } from 'node:fs';

const main = new URL('../../dist/src/cli/main.js', import.meta.url);
if (existsSync(main)) {
  const { runCommandLine } = await import(main.href);
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  process.stderr.write('error NotBuilt: Tangent is not built yet; run: npm run build\n');
  process.exitCode = 1;
}
