/** Every format a subgraph can leave in. */

import { TangentError } from '../domain/errors.ts';
import { bibtexExporter } from './bibtex.ts';
import { csvExporter } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { gexfExporter } from './gexf.ts';
import { graphmlExporter } from './graphml.ts';
import { jsonExporter } from './json.ts';
import { markdownExporter } from './markdown.ts';

export const exporters: readonly Exporter[] = [
  graphmlExporter,
  gexfExporter,
  jsonExporter,
  csvExporter,
  bibtexExporter,
  markdownExporter,
];

/** The format of this name; throws `ExportUnknown`, naming the formats there are. */
export function exporterNamed(name: string): Exporter {
  const found = exporters.find((exporter) => exporter.name === name);
  if (found) return found;
  throw new TangentError('ExportUnknown', `There is no export format "${name}".`, {
    hint: `Choose one of: ${exporters.map((exporter) => exporter.name).join(', ')}.`,
  });
}
