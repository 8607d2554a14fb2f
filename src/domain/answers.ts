/** The JSON that the API answers with and the client reads: one noun for each screen of a reader. */

import type { Effect, EntityType, RelationType, Role } from './schema.ts';
import type { Subgraph } from './subgraph.ts';

/** Any value in JSON, as `store/to-json.ts` writes it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Something that is right but may surprise: shown beside an answer, never instead of it. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly suggestion: string;
}

/** How a database runs a statement: one operator, and those whose rows it takes; the topmost gives the answer. */
export interface QueryPlan {
  readonly operator: string;
  readonly estimatedRows: number;
  /** What it gave, without those below; of PROFILE alone, as `dbHits` and `timeMs` are. */
  readonly rows?: number;
  /** Reads of the graph and its indexes. */
  readonly dbHits?: number;
  /** Milliseconds; only of a store that measures them. */
  readonly timeMs?: number;
  /** What it works on, such as a label or a type. */
  readonly details?: string;
  readonly children: readonly QueryPlan[];
}

/** What a Cypher statement or a catalogue query answers. */
export interface TableAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Json[])[];
  readonly notices: readonly Notice[];
  readonly summary: {
    readonly rows: number;
    readonly truncated: boolean;
    readonly milliseconds: number;
    /** Of EXPLAIN and PROFILE. */
    readonly plan?: QueryPlan;
  };
  /** Nodes and relationships of the rows by our ids; on queries with `@returns graph`. */
  readonly graph?: Subgraph;
}

export interface SearchHit {
  readonly id: string;
  readonly kind: 'entity' | 'paper';
  readonly type: EntityType | 'Paper';
  readonly name: string;
  /** The alias that matched, where it is not the name. */
  readonly alias?: string;
  /** Papers that mention it; 1 for a paper. */
  readonly papers: number;
  readonly generic: boolean;
  readonly year?: number;
  /** Of a paper that has too few of the words but means what was typed: the cosine of the two, from 0 to 1. */
  readonly similarity?: number;
  /**
   * Of a paper, the sentence of its abstract with most of the words, or nearest in meaning, where its title has fewer
   * or is less near; a place as in `Evidence`.
   */
  readonly evidence?: Pick<Evidence, 'quote' | 'start' | 'end'>;
}

/** A paper that means what a text or another paper means. */
export interface SimilarPaper {
  readonly id: string;
  readonly title: string;
  readonly citationKey: string;
  readonly year?: number;
  /** Cosine of the two meanings. */
  readonly similarity: number;
  /** The sentence of its abstract that is nearest, where its title is less near; a place as in `Evidence`. */
  readonly evidence?: Pick<Evidence, 'quote' | 'start' | 'end'>;
}

/** A sentence that states something, with what it states; `start` and `end` as in `Evidence`. */
export interface SimilarStatement {
  readonly paper: Omit<SimilarPaper, 'similarity' | 'evidence'>;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly states: readonly {
    readonly claimId: string;
    readonly head: string;
    readonly type: RelationType;
    readonly tail: string;
  }[];
  readonly similarity: number;
}

/** Best first: `GET /api/similar`. */
export interface SimilarAnswer {
  /** The id of the paper that was asked for. */
  readonly paper?: string;
  readonly papers: readonly SimilarPaper[];
  readonly statements: readonly SimilarStatement[];
}

/** A quote of one paper with its place: `start` and `end` are indices into `title + "\n" + abstract`. */
export interface Evidence {
  readonly paperId: string;
  readonly title: string;
  readonly citationKey: string;
  readonly year?: number;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly extractor: string;
}

export interface ClaimEvidence extends Evidence {
  readonly claimId: string;
  readonly effect?: Effect;
  readonly quantity?: string;
  readonly hedged: boolean;
  readonly qualified: boolean;
  readonly selfReported: boolean;
}

/** A derived relationship seen from one of its ends. */
export interface Statement {
  readonly type: RelationType;
  /** `both` for a symmetric type. */
  readonly direction: 'out' | 'in' | 'both';
  readonly other: EntityBrief;
  readonly papers: number;
  /** Papers that do not report on their own work; the other `papers` do. */
  readonly independentPapers: number;
  /** Set where independent papers state the contrary too: the other way round, or with the opposite effect. */
  readonly contested?: true;
  readonly effect?: Effect;
  readonly confidence: number;
  readonly evidence: readonly ClaimEvidence[];
}

/** A name that stands in the same papers more often than chance. */
interface RelatedName {
  readonly entity: EntityBrief;
  readonly papers: number;
  readonly npmi: number;
}

/** What papers state of an entity by one relation, seen from one side. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly direction: Statement['direction'];
  /** Papers of its statements, each once, and how many of them do not report on their own work. */
  readonly papers: number;
  readonly independentPapers: number;
  /** Most papers first. */
  readonly statements: readonly Statement[];
}

/** What is known about an entity: `GET /api/entities/:id`. */
export interface KnownEntity extends Omit<EntityDetails, 'statements'> {
  readonly relations: readonly RelationGroup[];
  readonly related: readonly RelatedName[];
}

export interface EntityBrief {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly papers: number;
  readonly generic: boolean;
  readonly hub: boolean;
}

export interface EntityDetails extends EntityBrief {
  readonly kind: 'entity';
  readonly aliases: readonly string[];
  readonly definition?: string;
  readonly mergeReasons: readonly string[];
  readonly firstYear?: number;
  readonly lastYear?: number;
  readonly specificity?: number;
  readonly community?: { readonly id: string; readonly name: string };
  readonly statements: readonly Statement[];
  /** Strongest role first; each paper once, with the sentence that says so. */
  readonly roles: readonly { readonly role: Role; readonly papers: readonly Evidence[] }[];
}

export interface PaperDetails {
  readonly kind: 'paper';
  readonly id: string;
  readonly title: string;
  readonly abstract?: string;
  readonly year?: number;
  readonly yearSource?: string;
  readonly citationKey: string;
  readonly url?: string;
  readonly doi?: string;
  readonly arxivId?: string;
  readonly venue?: string;
  readonly authors: readonly string[];
  /** Every entity of the paper with its places in `title + "\n" + abstract`. */
  readonly mentions: readonly {
    readonly entity: EntityBrief;
    readonly role: Role;
    readonly confidence: number;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
  }[];
  /** What the paper states, most confident first. */
  readonly claims: readonly (ClaimEvidence & {
    readonly type: RelationType;
    readonly subject: EntityBrief;
    readonly object: EntityBrief;
  })[];
}

/** The best of a node's neighbors; `total` says how many there are, `hidden` how many of them are generic and left out. */
export interface Neighbors {
  readonly graph: Subgraph;
  readonly shown: number;
  readonly total: number;
  readonly hidden: number;
}

export interface Health {
  readonly status: 'ok';
  readonly samples: boolean;
}

export interface Stats {
  readonly papers: number;
  readonly papersWithoutYear: number;
  readonly papersWithoutAbstract: number;
  readonly entities: number;
  readonly generic: number;
  readonly hubs: number;
  readonly claims: number;
  readonly nodesByLabel: Readonly<Record<string, number>>;
  readonly relationshipsByType: Readonly<Record<string, number>>;
  /** ISO 8601; absent before the first derive. */
  readonly derivedAt?: string;
  /** Papers came or went after the last derive. */
  readonly stale: boolean;
  readonly schemaVersion?: number;
  readonly resolver?: string;
  readonly extractors: Readonly<Record<string, number>>;
}

/** A parameter of a catalogue query, as its header declares it. */
export interface QueryParameter {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'float' | 'boolean' | 'string[]';
  /** Absent: the parameter is required. */
  readonly default?: Json;
  /** The only values that it takes, in any case; absent where it takes any. */
  readonly choices?: readonly string[];
  readonly description: string;
}

/** What a catalogue query says of itself; the CLI, the API and the viewer's forms are drawn from it. */
export interface QueryDescription {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly QueryParameter[];
  readonly returns: 'table' | 'graph';
  /** `global`: looks at the whole graph; `local`: at what is around one node. */
  readonly scope: 'local' | 'global';
  /** Phrases that ask for it, with `{parameter}` in the place of a value. */
  readonly ask: readonly string[];
  /** What it means when no row comes. */
  readonly empty: string;
}

/** The vocabulary of the graph, for legends and help. */
export interface SchemaAnswer {
  readonly entityTypes: readonly {
    readonly name: EntityType;
    readonly description: string;
    readonly color: string;
  }[];
  readonly roles: readonly {
    readonly name: string;
    readonly relationship: string | null;
    readonly description: string;
  }[];
  readonly relationTypes: readonly {
    readonly name: string;
    readonly symmetric: boolean;
    readonly phrase: string;
    readonly description: string;
  }[];
  readonly effects: readonly string[];
}

export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}
