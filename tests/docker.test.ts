/** What the Docker files promise, read from them: a healthy Neo4j first, nothing open to the network, no root. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: { readonly neo4j: Service; readonly tangent: Service };
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const { services, volumes } = parse(text) as Compose;
  const { neo4j, tangent } = services;

  it('runs Neo4j 5.26 with its data in a named volume', () => {
    expect(neo4j.image).toMatch(/^neo4j:5\.26/);
    const [name = ''] = neo4j.volumes?.find((volume) => volume.endsWith(':/data'))?.split(':') ?? [];
    expect(Object.keys(volumes)).toContain(name);
  });

  it('starts Tangent when a statement passes on Neo4j', () => {
    expect(neo4j.healthcheck?.test.join(' ')).toMatch(/cypher-shell .*RETURN 1/);
    expect(tangent.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(new URL(tangent.environment['TANGENT_STORE'] ?? '').hostname).toBe('neo4j');
  });

  it('publishes every port on this machine alone', () => {
    const ports = Object.values(services).flatMap((service: Service) => service.ports);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(text).not.toMatch(/network_mode|privileged/);
  });

  it('has Tangent listen inside on the port that is published', () => {
    const [host, port] = ['--host', '--port'].map(
      (flag) => tangent.command?.[tangent.command.indexOf(flag) + 1],
    );
    expect(host).toBe('0.0.0.0');
    expect(tangent.ports.map((published) => published.split(':').at(-1))).toEqual([port]);
  });

  it('asks for the password instead of holding one', () => {
    expect(neo4j.environment['NEO4J_AUTH']).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
    expect(tangent.environment['NEO4J_PASSWORD']).toMatch(/^\$\{NEO4J_PASSWORD:\?/);
  });
});

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .split(/^(?=FROM )/m)
    .slice(1);
  const last = stages.at(-1) ?? '';
  const { files } = JSON.parse(read('package.json')) as { files: readonly string[] };

  it('builds in one stage and runs in another, both on Node 20', () => {
    expect(stages.map((stage) => stage.split(/\s/)[1])).toEqual(['node:20-slim', 'node:20-slim']);
  });

  it('runs as a user who is not root, whatever the command', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('ENTRYPOINT'));
  });

  it.each(files)('takes %s along, which the package ships', (path) => {
    expect(last).toContain(`COPY --from=build /tangent/${path} ./${path}\n`);
  });

  it('keeps what is local out of the image', () => {
    const ignored = read('.dockerignore').split('\n');
    const local = ['.git', 'node_modules', 'dist', 'tangent-data', 'tangent-samples', '.cache'];
    expect(local.filter((name) => !ignored.includes(name))).toEqual([]);
  });
});
