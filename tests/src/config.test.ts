import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-config-'));
  writeFileSync(join(folder, 'tangent.config.json'), '{"port": 1, "host": "::1", "username": "file"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('configuration', () => {
  it('takes a flag before the environment before the file before the default', () => {
    const environment = { PORT: '2', NEO4J_USERNAME: 'environment' };
    const { config, origins } = loadConfig({ flags: { port: '3' }, environment, folder });
    expect(config).toMatchObject({ port: 3, username: 'environment', host: '::1', store: './tangent-data' });
    expect(origins).toEqual({ port: 'flag', username: 'environment', host: 'file' });
  });

  it('lets "neo4j" stand for the server that NEO4J_URI names', () => {
    const { config } = loadConfig({
      flags: { store: 'neo4j' },
      environment: { NEO4J_URI: 'bolt://db:7687' },
      folder: '/',
    });
    expect(config.store).toBe('bolt://db:7687');
  });

  it('treats an empty environment variable as not set', () => {
    expect(loadConfig({ flags: {}, environment: { TANGENT_STORE: '' }, folder: '/' }).config.store).toBe(
      './tangent-data',
    );
  });

  it('reads the allowed hosts from a list with commas, and refuses what is no host', () => {
    const hosts = (allowed: string): readonly string[] =>
      loadConfig({ flags: {}, environment: { TANGENT_ALLOWED_HOSTS: allowed }, folder: '/' }).config
        .allowedHosts;
    expect(hosts('graph.example, [fe80::1],10.0.0.1,')).toEqual(['graph.example', '[fe80::1]', '10.0.0.1']);
    for (const wrong of ['http://graph.example', 'graph.example:80', 'a b'])
      expect(() => hosts(wrong)).toThrow(expect.objectContaining({ code: 'ConfigInvalid' }));
    expect(loadConfig({ flags: {}, environment: {}, folder: '/' }).config.allowedHosts).toEqual([]);
  });

  it('names the setting that is not valid and where it was set', () => {
    expect(() => loadConfig({ flags: {}, environment: { PORT: 'http' }, folder: '/' })).toThrow(
      expect.objectContaining({
        code: 'ConfigInvalid',
        message: expect.stringContaining('"port"'),
        hint: expect.stringContaining('environment'),
      }),
    );
  });

  it('names a file that holds no JSON object', () => {
    writeFileSync(join(folder, 'tangent.config.json'), '[1');
    expect(() => loadConfig({ flags: {}, environment: {}, folder })).toThrow(
      expect.objectContaining({ code: 'ConfigInvalid', place: join(folder, 'tangent.config.json') }),
    );
  });

  it('names a setting that there is none of', () => {
    writeFileSync(join(folder, 'tangent.config.json'), '{"prot": 1}');
    expect(() => loadConfig({ flags: {}, environment: {}, folder })).toThrow(/"prot"/);
  });
});
