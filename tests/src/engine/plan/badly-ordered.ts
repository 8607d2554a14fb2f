/** Queries whose textual order is bad on the skewed graph, each with the plan that is right and why. */

export interface BadlyOrdered {
  readonly query: string;
  /** Where rows begin and how they grow, first to last. */
  readonly plan: string;
  readonly reason: string;
}

export const BADLY_ORDERED: readonly BadlyOrdered[] = [
  {
    query: "MATCH (p:Paper)-[:MENTIONS]->(e:Entity {id: 'e140'}) RETURN count(p) AS c, max(p.year) AS y",
    plan: 'node scan :Entity(id) = value; expand MENTIONS, in',
    reason: 'one name is looked up by its id; papers are many',
  },
  {
    query: 'MATCH (e:Entity)<-[:INTRODUCES]-(p:Paper) RETURN e.name, p.title',
    plan: 'relationship scan INTRODUCES, in',
    reason: 'few introductions: either end is dear to scan, the type is not',
  },
  {
    query:
      "MATCH (a:Author)-[:WROTE]->(p:Paper)-[:PUBLISHED_IN]->(v:Venue {id: 'v1'}) WHERE p.year = 1990 RETURN a.name",
    plan: 'node scan :Venue; node scan :Paper(year) = value; expand PUBLISHED_IN, out, into; expand WROTE, in',
    reason:
      'four venues and ten papers of a year, which the third step only checks: never all papers of a venue',
  },
  {
    query:
      "MATCH (p:Paper)-[:PUBLISHED_IN]->(v:Venue), (p)-[:MENTIONS]->(e:Entity {id: 'e3'}) RETURN v.id, count(*) AS c",
    plan: 'node scan :Entity(id) = value; expand MENTIONS, in; expand PUBLISHED_IN, out',
    reason: 'the name that is looked up is mentioned by some papers; each has one venue',
  },
  {
    query: "MATCH (p:Paper)-[:MENTIONS]->(e:Entity), (a:Author {id: 'a5'})-[:WROTE]->(p) RETURN e.name",
    plan: 'node scan :Author; expand WROTE, out; expand MENTIONS, out',
    reason: 'an author scan is shorter than one of papers, and he wrote few',
  },
  {
    query: "MATCH (q:Paper)<-[:CITES]-(p:Paper {id: 'p399'}) RETURN q.title",
    plan: 'node scan :Paper(id) = value; expand CITES, out',
    reason: 'from the one paper along its few citations',
  },
  {
    query: 'MATCH (q:Paper)<-[:CITES]-(p:Paper) WHERE p.year > 2018 RETURN q.title',
    plan: 'node scan :Paper(year) > value; expand CITES, out',
    reason: 'papers of the last year by index, not all that are cited',
  },
  {
    query: 'MATCH (p:Paper), (v:Venue) WHERE (p)-[:PUBLISHED_IN]->(v) AND p.year = 1999 RETURN p.title, v.id',
    plan: 'node scan :Venue; node scan :Paper(year) = value',
    reason: 'four venues, for each the papers of one year by index; the pattern is tested last',
  },
  {
    query: "MATCH (a:Entity)-[:BASED_ON]->(b:Entity)-[:BASED_ON]->(c:Entity {id: 'e1'}) RETURN a.name",
    plan: 'node scan :Entity(id) = value; expand BASED_ON, in; expand BASED_ON, in',
    reason: 'backward from the one that is looked up',
  },
  {
    query: "MATCH (a:Entity)-[:BASED_ON*1..3]->(b:Entity {id: 'e2'}) RETURN a.name",
    plan: 'node scan :Entity(id) = value; var expand BASED_ON, in, 1..3',
    reason: 'backward from the one that is looked up, whatever the length',
  },
  {
    query: 'MATCH (p:Paper)-[:MENTIONS]->(x:Entity), (p)-[:RETRACTS]->(e:Entity) RETURN x.name',
    plan: 'relationship scan RETRACTS, out; expand MENTIONS, out',
    reason: 'one retraction: from its type',
  },
  {
    query: 'MATCH (p:Paper)-[:MENTIONS]->(x:Metric), (p)-[:INTRODUCES]->(e:Method) RETURN x.name, e.name',
    plan: 'relationship scan INTRODUCES, out; expand MENTIONS, out',
    reason: 'few introductions before many mentions',
  },
  {
    query: 'MATCH (v:Venue)<-[:PUBLISHED_IN]-(p:Paper)-[:INTRODUCES]->(e:Entity) RETURN v.id, e.name',
    plan: 'relationship scan INTRODUCES, out; expand PUBLISHED_IN, out',
    reason: 'few introductions before a hundred papers of each venue',
  },
  {
    query:
      "MATCH (a:Author)-[:WROTE]->(p:Paper)-[:MENTIONS]->(e:Entity) WHERE e.name = 'name 110' RETURN a.name",
    plan: 'node scan :Entity(name) = value; expand MENTIONS, in; expand WROTE, in',
    reason: 'one name by index, then its papers, then their authors',
  },
  {
    query:
      "MATCH (a:Author)-[:WROTE]->(p:Paper)-[:MENTIONS]->(e:Entity) WHERE e.id IN ['e140', 'e141'] RETURN a.name",
    plan: 'node scan :Entity(id) in value; expand MENTIONS, in; expand WROTE, in',
    reason: 'two names by id',
  },
  {
    query: "MATCH (p:Paper) MATCH (p)-[:MENTIONS]->(e:Entity {id: 'e77'}) RETURN p.title, e.name",
    plan: 'node scan :Paper; expand MENTIONS, out',
    reason: 'the paper is bound first by its clause: into the name that is looked up',
  },
  {
    query:
      "MATCH (p:Paper)-[:CITES]->(q:Paper)-[:CITES]->(r:Paper {id: 'p2'}) WHERE p.year >= 2018 RETURN p.title",
    plan: 'node scan :Paper(id) = value; expand CITES, in; expand CITES, in',
    reason: 'from the one paper, which few cite, not from the papers of two years',
  },
  {
    query:
      "MATCH (p:Paper)-[:MENTIONS]->(e:Entity)<-[:MENTIONS]-(q:Paper {id: 'p11'}) RETURN DISTINCT p.title",
    plan: 'node scan :Paper(id) = value; expand MENTIONS, out; expand MENTIONS, in',
    reason: 'from the one paper to its names, then to the others',
  },
  {
    query:
      'MATCH (p:Paper)-[:MENTIONS]->(d:Dataset), (p)-[:MENTIONS]->(m:Metric), (p)-[:INTRODUCES]->(x:Entity) RETURN d.name, m.name, x.name',
    plan: 'relationship scan INTRODUCES, out; expand MENTIONS, out; expand MENTIONS, out',
    reason: 'introductions first, then the mentions of those papers',
  },
  {
    query:
      'MATCH (a:Paper)-[:CITES]->(b:Paper), (a)-[:MENTIONS]->(e:Entity), (b)-[:INTRODUCES]->(e) RETURN a.title, b.title, e.name',
    plan: 'relationship scan INTRODUCES, out; expand CITES, in; expand MENTIONS, out, into',
    reason: 'introductions first; the third side of the triangle is an expand into',
  },
  {
    query: "MATCH (a:Author)-[:WROTE]->(p:Paper) WHERE p.title STARTS WITH 'title 39' RETURN a.name, p.title",
    plan: 'node scan :Paper(title) starts with value; expand WROTE, in',
    reason: 'titles by their start in the text index',
  },
  {
    query: "MATCH (a:Author)-[:WROTE]->(p:Paper) WHERE p.title CONTAINS '399' RETURN a.name, p.title",
    plan: 'node scan :Paper(title) contains value; expand WROTE, in',
    reason: 'titles in the text index',
  },
  {
    query: 'MATCH (v:Venue)<-[:PUBLISHED_IN]-(p:Paper) WHERE p.year < 1981 RETURN v.id, p.title',
    plan: 'node scan :Paper(year) < value; expand PUBLISHED_IN, out',
    reason: 'papers of a year by index, not a hundred of each venue',
  },
  {
    query: 'MATCH (v:Venue)<-[:PUBLISHED_IN]-(p:Paper) WHERE 1999 <= p.year <= 2000 RETURN v.id, p.title',
    plan: 'node scan :Paper(year) >= value and <= value; expand PUBLISHED_IN, out',
    reason: 'papers of two years by index',
  },
  {
    query: "MATCH (a:Author), (p:Paper) WHERE a.name = 'author 3' AND p.id = 'p30' RETURN a.name, p.title",
    plan: 'node scan :Paper(id) = value; node scan :Author',
    reason: 'each is looked up once: the paper by id, then the authors',
  },
  {
    query:
      "MATCH (x:Entity)<-[:MENTIONS]-(p:Paper)<-[:WROTE]-(a:Author) WHERE x.id = 'e100' AND a.id = 'a20' RETURN p.title",
    plan: 'node scan :Entity(id) = value; expand MENTIONS, in; expand WROTE, in',
    reason: 'from the rare name, not the author that must be searched for',
  },
  {
    query: "MATCH (p:Paper)-[:MENTIONS]->(e) WHERE e:Metric AND p.id = 'p5' RETURN e.name",
    plan: 'node scan :Paper(id) = value; expand MENTIONS, out',
    reason: 'from the one paper',
  },
  {
    query:
      "MATCH (a:Entity), (b:Entity) WHERE a.id = 'e1' AND b.id = 'e9' AND a.rank < b.rank RETURN a.name, b.name",
    plan: 'node scan :Entity(id) = value; node scan :Entity(id) = value',
    reason: 'two lookups',
  },
  {
    query: "MATCH (a:Entity)-[:BASED_ON]->(c:Entity)<-[:BASED_ON]-(b:Entity) WHERE b.id = 'e9' RETURN a.name",
    plan: 'node scan :Entity(id) = value; expand BASED_ON, out; expand BASED_ON, in',
    reason: 'from b up to c and down again',
  },
  {
    query: 'MATCH (p:Paper)-[m:MENTIONS]->(e:Entity) WHERE m.place = 5 AND p.year = 1985 RETURN e.name',
    plan: 'node scan :Paper(year) = value; expand MENTIONS, out',
    reason: 'papers of a year by index',
  },
  {
    query: "MATCH (e:Entity)<-[:MENTIONS]-(p:Paper)<-[:CITES]-(q:Paper) WHERE q.id = 'p200' RETURN e.name",
    plan: 'node scan :Paper(id) = value; expand CITES, out; expand MENTIONS, out',
    reason: 'from the one paper',
  },
  {
    query: "MATCH (p:Paper)-[:MENTIONS]->(e:Entity)-[:BASED_ON]->(f:Entity {id: 'e70'}) RETURN p.title",
    plan: 'node scan :Entity(id) = value; expand BASED_ON, in; expand MENTIONS, in',
    reason: 'from the one name down to what is based on it, which is seldom mentioned',
  },
  {
    query:
      'MATCH (v:Venue)<-[:PUBLISHED_IN]-(p:Paper)<-[:WROTE]-(a:Author), (p)-[:RETRACTS]->() RETURN v.id, a.name',
    plan: 'relationship scan RETRACTS, out; expand PUBLISHED_IN, out; expand WROTE, in',
    reason: 'one retraction first',
  },
  {
    query:
      "MATCH (a:Author)-[:WROTE]->(p:Paper)<-[:WROTE]-(b:Author) WHERE p.id = 'p9' RETURN a.name, b.name",
    plan: 'node scan :Paper(id) = value; expand WROTE, in; expand WROTE, in',
    reason: 'from the paper to both authors',
  },
  {
    query:
      "MATCH (p:Paper)-[:MENTIONS]->(e:Entity) WHERE e.id = 'e3' OR e.id = 'e120' RETURN p.title, e.name",
    plan: 'node scan :Entity(id) in value; expand MENTIONS, in',
    reason: 'an OR of ids is a list of them',
  },
  {
    query:
      "MATCH (p:Paper)-[:MENTIONS]->(e:Entity) WHERE (p.id = 'p1' AND e.id = 'e1') OR (p.id = 'p2' AND e.id = 'e4') RETURN p.title, e.name",
    plan: 'node scan :Entity(id) in value; node scan :Paper(id) in value; expand MENTIONS, out, into',
    reason: 'both sides of the OR name a paper: two lookups',
  },
  {
    query:
      "MATCH path = (a:Entity)-[:BASED_ON*..4]->(b:Entity {id: 'e4'}) RETURN length(path) AS l, count(*) AS c",
    plan: 'node scan :Entity(id) = value; var expand BASED_ON, in, 1..4',
    reason: 'backward from the one that is looked up, the path turned round',
  },
  {
    query:
      "MATCH (a:Author)-[:WROTE]->(p:Paper)-[:CITES]->(q:Paper)<-[:WROTE]-(a) WHERE q.id = 'p3' RETURN a.name",
    plan: 'node scan :Paper(id) = value; expand WROTE, in; expand CITES, in; expand WROTE, in, into',
    reason: 'from the one paper; the author closes the circle',
  },
  {
    query:
      "MATCH (e:Entity)<-[:MENTIONS]-(p:Paper) OPTIONAL MATCH (a:Author)-[:WROTE]->(p) WHERE p.id = 'p4' RETURN count(a) AS c",
    plan: 'node scan :Entity; expand MENTIONS, in; expand WROTE, in; optional',
    reason: 'the optional part starts at the paper that is bound',
  },
  {
    query:
      'MATCH (a:Entity)-[:BASED_ON]->(b:Entity) WITH a, b MATCH (p:Paper)-[:INTRODUCES]->(a) RETURN p.title, b.name',
    plan: 'relationship scan BASED_ON, out; expand INTRODUCES, in',
    reason: 'the name is bound: into it, not from all papers',
  },
];
