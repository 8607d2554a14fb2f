/** The command line: reads the arguments, runs one command, and turns its errors into one clear line and an exit code. */

import { readFileSync } from 'node:fs';

/** Runs one command; the promise is the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  if (argv[0] === '--version') {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  process.stderr.write('error UsageInvalid: no command is built yet; try: tangent --version\n');
  return 1;
}

function version(): string {
  const manifest = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
