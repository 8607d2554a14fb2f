/** A generated social network of the shape of LDBC SNB interactive: persons who know each other, forums, posts, replies. */

import type { ValueMap } from '../../../src/store/values.ts';
import type { BenchGraph, RelationshipGroup, RelationshipRow } from './bench-graph.ts';
import { seededDraws } from './seeded-draws.ts';
import type { SeededDraws } from './seeded-draws.ts';

/** Shares of the nodes, about those of SNB's scale factor 0.1; the rest are cities. */
export const SOCIAL_SHARES = { persons: 0.05, forums: 0.04, posts: 0.4, comments: 0.5 };
const FRIENDS = 20;
const SKEW = 1.8;

interface Sizes {
  readonly persons: number;
  readonly forums: number;
  readonly posts: number;
  readonly comments: number;
  readonly cities: number;
}

const personId = (index: number): string => `person-${index}`;
const forumId = (index: number): string => `forum-${index}`;
const postId = (index: number): string => `post-${index}`;
const commentId = (index: number): string => `comment-${index}`;
const cityId = (index: number): string => `city-${index}`;
/** Milliseconds within ten years. */
const DECADE = 315_000_000_000;

/** About `nodes` nodes; the same for the same seed. Posts are `Message:Post`, comments `Message:Comment`. */
export function socialGraph(nodes: number, seed = 1): BenchGraph {
  const random = seededDraws(seed);
  const share = (part: number): number => Math.max(2, Math.round(nodes * part));
  const sizes: Sizes = {
    persons: share(SOCIAL_SHARES.persons),
    forums: share(SOCIAL_SHARES.forums),
    posts: share(SOCIAL_SHARES.posts),
    comments: share(SOCIAL_SHARES.comments),
    cities: share(1 - Object.values(SOCIAL_SHARES).reduce((sum, part) => sum + part)),
  };
  const at = (): bigint => 1_262_304_000_000n + BigInt(random.below(DECADE));
  const rows = (
    count: number,
    id: (index: number) => string,
    more: (index: number) => ValueMap,
  ): ValueMap[] => Array.from({ length: count }, (_, index) => ({ id: id(index), ...more(index) }));
  const message = (index: number): ValueMap => ({
    creationDate: at(),
    content: `About ${index} and ${random.below(1_000)}`,
    length: BigInt(random.below(200)),
  });
  return {
    nodes: [
      {
        labels: ['Person'],
        rows: rows(sizes.persons, personId, (index) => ({
          firstName: `First${index % 400}`,
          lastName: `Last${index % 900}`,
          birthday: at(),
          gender: index % 2 === 0 ? 'female' : 'male',
          creationDate: at(),
          browserUsed: index % 3 === 0 ? 'Firefox' : 'Chrome',
        })),
      },
      {
        labels: ['Forum'],
        rows: rows(sizes.forums, forumId, (index) => ({ title: `Wall ${index}`, creationDate: at() })),
      },
      { labels: ['Message', 'Post'], rows: rows(sizes.posts, postId, message) },
      { labels: ['Message', 'Comment'], rows: rows(sizes.comments, commentId, message) },
      { labels: ['City'], rows: rows(sizes.cities, cityId, (index) => ({ name: `City ${index}` })) },
    ],
    relationships: relationshipsOf(sizes, random, at),
  };
}

function relationshipsOf(sizes: Sizes, random: SeededDraws, at: () => bigint): readonly RelationshipGroup[] {
  const { persons, forums, posts, comments, cities } = sizes;
  const somebody = (): string => personId(random.skewed(persons, SKEW));
  const each = (
    count: number,
    id: (index: number) => string,
    to: (index: number) => string,
  ): RelationshipRow[] =>
    Array.from({ length: count }, (_, index) => ({ from: id(index), to: to(index), properties: {} }));
  const creators = (
    type: string,
    from: string,
    count: number,
    id: (index: number) => string,
  ): RelationshipGroup => ({
    type,
    from,
    to: 'Person',
    rows: each(count, id, somebody),
  });
  const replies = Array.from({ length: comments }, (_, index) => {
    // Two of three answer a post, the others an earlier comment.
    const toPost = index === 0 || random.next() < 0.66;
    return {
      index,
      to: toPost ? postId(random.skewed(posts, SKEW)) : commentId(random.below(index)),
      toPost,
    };
  });
  const replyRows = (toPost: boolean): RelationshipRow[] =>
    replies
      .filter((reply) => reply.toPost === toPost)
      .map(({ index, to }) => ({ from: commentId(index), to, properties: {} }));
  return [
    { type: 'KNOWS', from: 'Person', to: 'Person', rows: acquaintances(persons, random, at) },
    creators('HAS_CREATOR', 'Message', posts, postId),
    creators('HAS_CREATOR', 'Message', comments, commentId),
    creators('HAS_MODERATOR', 'Forum', forums, forumId),
    { type: 'REPLY_OF', from: 'Message', to: 'Message', rows: [...replyRows(true), ...replyRows(false)] },
    {
      type: 'CONTAINER_OF',
      from: 'Forum',
      to: 'Message',
      rows: Array.from({ length: posts }, (_, index) => ({
        from: forumId(random.skewed(forums, SKEW)),
        to: postId(index),
        properties: {},
      })),
    },
    {
      type: 'IS_LOCATED_IN',
      from: 'Person',
      to: 'City',
      rows: each(persons, personId, () => cityId(random.skewed(cities, SKEW))),
    },
  ];
}

function acquaintances(persons: number, random: SeededDraws, at: () => bigint): RelationshipRow[] {
  const seen = new Set<string>();
  const rows: RelationshipRow[] = [];
  for (let person = 0; person < persons; person += 1) {
    for (let tries = 0; tries < FRIENDS / 2; tries += 1) {
      const friend = random.skewed(persons, SKEW);
      const key = person < friend ? `${person} ${friend}` : `${friend} ${person}`;
      if (person === friend || seen.has(key)) continue;
      seen.add(key);
      rows.push({ from: personId(person), to: personId(friend), properties: { creationDate: at() } });
    }
  }
  return rows;
}
