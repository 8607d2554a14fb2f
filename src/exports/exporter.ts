/** A way for a subgraph to leave: one file a format, listed in `exporters.ts`. */

import type { Subgraph } from '../domain/subgraph.ts';

/** A file to be written; pieces come in order, so that a large graph never stands in memory twice. */
export interface ExportedFile {
  /** `graph.gexf`, `nodes.csv`; a single file is written under the name the user gives. */
  readonly name: string;
  readonly pieces: Iterable<string>;
}

export interface Exporter {
  /** What `tangent export` and `/api/export/` take. */
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  /** Whether the papers and claims behind the selected relationships belong into the files. */
  readonly withEvidence: boolean;
  /** At least one file, even for an empty subgraph; the same bytes for the same subgraph. */
  files(subgraph: Subgraph): readonly ExportedFile[];
}
