/** The seam's contract with a million keys, on both stores. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { openLmdbStore } from '../../src/engine/kv/lmdb.ts';
import { openMemoryStore } from '../../src/engine/kv/memory.ts';
import { describeKeyValueStore } from '../contracts/key-value-store.ts';

vi.setConfig({ testTimeout: 300_000 });
const folder = mkdtempSync(join(tmpdir(), 'tangent-many-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

describeKeyValueStore('in memory', openMemoryStore, { keys: 1_000_000 });
describeKeyValueStore('LMDB', () => openLmdbStore(join(folder, String((count += 1)))), { keys: 1_000_000 });
