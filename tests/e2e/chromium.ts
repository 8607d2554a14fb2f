/** Finds a Chromium: `CHROME_PATH`, an installed one, or Debian's package where this process is root. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type FoundChromium = { readonly path: string } | { readonly reason: string };

/** Software rendering, so that WebGL 2 is there without a graphics card; nothing asks the network. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** With these on top Chromium is a browser without WebGL. */
export const WITHOUT_WEBGL: readonly string[] = ['--disable-webgl', '--disable-webgl2', '--disable-3d-apis'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

async function installPackage(): Promise<FoundChromium> {
  try {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const [line = 'unknown'] = String(error).split('\n');
    return { reason: `no Chromium is installed, and apt-get could not install one (${line})` };
  }
  const path = installed();
  return path === undefined ? { reason: "Debian's chromium package brought no program" } : { path };
}

/** The program, or why there is none. */
export async function findChromium(): Promise<FoundChromium> {
  const wished = process.env['CHROME_PATH'];
  if (wished !== undefined && wished !== '') {
    return existsSync(wished) ? { path: wished } : { reason: `CHROME_PATH names no file: ${wished}` };
  }
  const path = installed();
  if (path !== undefined) return { path };
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) return installPackage();
  return { reason: 'no Chromium is installed; set CHROME_PATH, or install Debian’s package chromium' };
}
