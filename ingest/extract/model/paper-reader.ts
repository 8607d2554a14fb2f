/** Reads papers with the network, in the thread it is called in. */

import type { Extraction } from '../../../src/domain/extraction.ts';
import type { LexiconEntry } from '../../lexicons/lexicon.ts';
import type { ExtractorInput } from '../extractor.ts';
import { findDefinitions } from '../rules/acronyms.ts';
import { indexLexicon, lexiconMatches } from '../rules/lexicon-matches.ts';
import { findMasks } from '../rules/masks.ts';
import { readPlainText } from '../rules/plain-words.ts';
import { openGraphs } from './graphs.ts';
import { readPaper } from './read-paper.ts';
import { readSettings, weightFile } from './settings.ts';
import type { ModelSettings } from './settings.ts';
import { toExtraction } from './to-extraction.ts';
import { readVocabulary } from './word-pieces.ts';

export interface PaperReader {
  read(paper: ExtractorInput): Promise<Extraction>;
  close(): Promise<void>;
}

/** Throws what onnxruntime throws where it cannot run. */
export async function openPaperReader(
  lexicon: readonly LexiconEntry[],
  settings: ModelSettings = readSettings(),
): Promise<PaperReader> {
  const index = indexLexicon(lexicon);
  const graphs = await openGraphs(weightFile('entities.onnx'), weightFile('relations.onnx'));
  const vocabulary = readVocabulary(weightFile('vocabulary.txt'));
  return {
    async read(paper) {
      const read = readPlainText(paper);
      const { text, sentences } = read;
      const titleLength = paper.title.length;
      const definitions = findDefinitions(read);
      const known = sentences.flatMap((sentence) => lexiconMatches(index, sentence));
      const masks = findMasks(text);
      const allows = (start: number, end: number): boolean =>
        masks.every((mask) => end <= mask.start || mask.end <= start) && !opensFormula(text, start, end);
      const input = { text, titleLength, definitions, allows, known };
      const reading = await readPaper({ graphs, vocabulary, settings }, input);
      return toExtraction({ id: paper.id, text, titleLength, sentences, definitions }, reading, settings);
    },
    close: () => graphs.close(),
  };
}

/** `Oleft(` and the like, of which the words end before the bracket. */
function opensFormula(text: string, start: number, end: number): boolean {
  return /^\p{Lu}?(?:left|right)$/u.test(text.slice(start, end)) && /[([{|]/.test(text.charAt(end));
}
