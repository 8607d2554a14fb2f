/** The token table that ships with the package, read when it is first asked for. */

import { readFileSync } from 'node:fs';
import { packageFile } from '../../store/package-file.ts';
import { TokenTable } from './token-table.ts';

const FOLDER = 'src/queries/meaning/table';

let table: TokenTable | undefined;

export function shippedTable(): TokenTable {
  table ??= new TokenTable(
    readFileSync(packageFile(`${FOLDER}/tokens.txt`), 'utf8'),
    readFileSync(packageFile(`${FOLDER}/vectors.bin`)),
  );
  return table;
}
