/** Every command of the command line, in the order of its help. */

import { askCommand } from './ask.ts';
import type { CommandDefinition } from './command.ts';
import { backupCommand } from './backup.ts';
import { cypherCommand } from './cypher.ts';
import { deleteCommand } from './delete.ts';
import { evaluateCommand } from './evaluate.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { ingestCommand } from './ingest.ts';
import { overviewCommand } from './overview.ts';
import { pathCommand } from './path.ts';
import { queryCommand } from './query.ts';
import { restoreCommand } from './restore.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { similarCommand } from './similar.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';

export const commands: readonly CommandDefinition[] = [
  ingestCommand,
  overviewCommand,
  askCommand,
  searchCommand,
  similarCommand,
  showCommand,
  pathCommand,
  queryCommand,
  cypherCommand,
  exportCommand,
  serveCommand,
  startCommand,
  statusCommand,
  deleteCommand,
  backupCommand,
  restoreCommand,
  extractCommand,
  evaluateCommand,
];
