import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The viewer: `viewer/` to `dist/viewer`, everything it loads beside its page. */
export default defineConfig({
  root: join(import.meta.dirname, 'viewer'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': 'http://127.0.0.1:4280' } },
  build: { outDir: join(import.meta.dirname, 'dist', 'viewer'), emptyOutDir: true, target: 'es2023' },
});
