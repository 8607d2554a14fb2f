/** Short reads over a social network, in our own words after what LDBC SNB interactive's seven ask. */

import type { ValueMap } from '../../../src/store/values.ts';
import type { QueryCase } from './query-case.ts';
import { SOCIAL_SHARES } from './social-graph.ts';
import type { SeededDraws } from './seeded-draws.ts';

const RUNS = 100;
const person = (random: SeededDraws, nodes: number): ValueMap => ({
  id: `person-${random.below(Math.round(nodes * SOCIAL_SHARES.persons))}`,
});
const message = (random: SeededDraws, nodes: number): ValueMap => ({
  id: `comment-${random.below(Math.round(nodes * SOCIAL_SHARES.comments))}`,
});

export const SOCIAL_QUERIES: readonly QueryCase[] = [
  {
    name: 'SNB 1: profile of a person',
    statement:
      'MATCH (p:Person {id: $id})-[:IS_LOCATED_IN]->(c:City) RETURN p.firstName, p.lastName, p.birthday, p.gender, p.browserUsed, p.creationDate, c.id',
    runs: RUNS,
    parameters: person,
  },
  {
    name: 'SNB 2: latest messages of a person',
    statement:
      'MATCH (:Person {id: $id})<-[:HAS_CREATOR]-(m:Message) WITH m ORDER BY m.creationDate DESC, m.id LIMIT 10 MATCH (m)-[:REPLY_OF*0..]->(post:Post)-[:HAS_CREATOR]->(author:Person) RETURN m.id, m.content, m.creationDate, post.id, author.id, author.firstName ORDER BY m.creationDate DESC, m.id',
    runs: RUNS,
    parameters: person,
  },
  {
    name: 'SNB 3: friends of a person',
    statement:
      'MATCH (:Person {id: $id})-[k:KNOWS]-(f:Person) RETURN f.id, f.firstName, f.lastName, k.creationDate AS since ORDER BY since DESC, f.id',
    runs: RUNS,
    parameters: person,
  },
  {
    name: 'SNB 4: content of a message',
    statement: 'MATCH (m:Message {id: $id}) RETURN m.creationDate, m.content',
    runs: RUNS,
    parameters: message,
  },
  {
    name: 'SNB 5: author of a message',
    statement: 'MATCH (m:Message {id: $id})-[:HAS_CREATOR]->(p:Person) RETURN p.id, p.firstName, p.lastName',
    runs: RUNS,
    parameters: message,
  },
  {
    name: 'SNB 6: forum of a message',
    statement:
      'MATCH (m:Message {id: $id})-[:REPLY_OF*0..]->(:Post)<-[:CONTAINER_OF]-(f:Forum)-[:HAS_MODERATOR]->(p:Person) RETURN f.id, f.title, p.id, p.firstName',
    runs: RUNS,
    parameters: message,
  },
  {
    name: 'SNB 7: replies to a message',
    statement:
      'MATCH (m:Message {id: $id})<-[:REPLY_OF]-(c:Comment)-[:HAS_CREATOR]->(p:Person) OPTIONAL MATCH (m)-[:HAS_CREATOR]->(a:Person)-[k:KNOWS]-(p) RETURN c.id, c.content, c.creationDate AS at, p.id, k IS NOT NULL AS friends ORDER BY at DESC, p.id',
    runs: RUNS,
    parameters: message,
  },
];
