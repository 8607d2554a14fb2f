/** The directory of an embedded store, and the care for it that the engine leaves out. */

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { TangentError } from '../../domain/errors.ts';
import { damaged } from './errors.ts';

/**
 * The engine does not flush a commit, so that a power cut would lose it; and it opens a store whose log is gone as an
 * empty one. Both are made good here: `flush` after a commit, and a mark that says that the log holds commits.
 */
export class StoreFolder {
  /** What the engine is given. */
  readonly file: string;
  readonly #log: string;
  readonly #mark: string;

  /** @throws TangentError `StoreMissing` unless it `creates`, `StoreDamaged` */
  constructor(path: string, creates: boolean) {
    this.file = join(path, 'graph.grafeo');
    this.#log = `${this.file}.wal`;
    this.#mark = join(path, 'open');
    const entries = entriesOf(path);
    if (entries.length === 0 && !creates) throw missing(path);
    if (entries.length > 0 && !existsSync(this.file))
      throw damaged(path, 'it has other files, and no graph.grafeo');
    if (existsSync(this.#mark) && this.#logs().every((log) => statSync(log).size === 0))
      throw damaged(path, 'the log of the last writes is gone');
    mkdirSync(path, { recursive: true });
  }

  /** To be called before the first write. */
  markOpen(): void {
    if (!existsSync(this.#mark)) writeFileSync(this.#mark, '');
  }

  /** To be called after a commit: returns when it is on the disk. */
  flush(): void {
    for (const log of this.#logs()) {
      const descriptor = openSync(log, 'r');
      fsyncSync(descriptor);
      closeSync(descriptor);
    }
  }

  /** To be called after the engine has closed, which moves the log into the file. */
  markClosed(): void {
    rmSync(this.#mark, { force: true });
  }

  #logs(): readonly string[] {
    return existsSync(this.#log) ? readdirSync(this.#log).map((name) => join(this.#log, name)) : [];
  }
}

function entriesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) throw damaged(path, 'it is a file, not a directory');
  return readdirSync(path);
}

function missing(path: string): TangentError {
  return new TangentError('StoreMissing', `there is no store at ${path}`, {
    hint: 'Load papers into it: tangent ingest <file>.',
  });
}
