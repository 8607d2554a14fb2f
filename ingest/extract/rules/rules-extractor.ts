/** The extractor that needs no model: lexicon, spelling, noun phrases and cue phrases. */

import type { LexiconEntry } from '../../lexicons/lexicon.ts';
import type { Extractor } from '../extractor.ts';
import { finishedExtractor } from '../finished-extractor.ts';
import { findDefinitions } from './acronyms.ts';
import { findCandidates } from './find-candidates.ts';
import { findRoles } from './find-roles.ts';
import { groupEntities } from './group-entities.ts';
import { indexLexicon } from './lexicon-matches.ts';
import { findRelations } from './relations/find-relations.ts';
import { readText } from './words.ts';

export interface RulesOptions {
  readonly lexicon: readonly LexiconEntry[];
}

export function rulesExtractor({ lexicon }: RulesOptions): Extractor {
  const index = indexLexicon(lexicon);
  return finishedExtractor(
    {
      id: 'rules',
      version: '8',
      atOnce: 1,
      extract(paper) {
        const read = readText(paper);
        const definitions = findDefinitions(read);
        const candidates = findCandidates(read, definitions, index);
        const found = groupEntities(read.text, read.title.end, candidates, definitions);
        const roles = findRoles(read, found);
        const entities = found.map(({ name, type, confidence, mentions }, at) => ({
          name,
          type,
          role: roles[at] ?? 'mentions',
          confidence,
          mentions,
        }));
        return Promise.resolve({ id: paper.id, entities, relations: findRelations(read, found, roles) });
      },
      close: () => Promise.resolve(),
    },
    lexicon,
  );
}
