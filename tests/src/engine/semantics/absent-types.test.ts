/** What Neo4j has and the engine has not is refused under its name. */

import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/engine/database.ts';

describe('types that are not there', () => {
  const database = openDatabase({ now: () => performance.now(), random: () => 0.5 });

  it.each([
    'RETURN point({x: 1, y: 2}) AS p',
    'RETURN point.distance(null, null) AS d',
    'RETURN point.withinBBox(null, null, null) AS d',
    'RETURN linenumber() AS n',
  ])('%s is refused with the name of the function', async (text) => {
    const name = /RETURN ([\w.]+)/.exec(text)?.[1] ?? '';
    await expect(database.read(text)).rejects.toMatchObject({
      kind: 'Unsupported',
      message: expect.stringContaining(`${name}()`) as string,
    });
  });

  it.each(['POINT INDEX i FOR (n:A) ON (n.x)', 'VECTOR INDEX i FOR (n:A) ON (n.x)'])(
    'CREATE %s is refused by its kind',
    async (text) => {
      await expect(database.write(`CREATE ${text}`)).rejects.toMatchObject({
        kind: 'Unsupported',
        message: expect.stringContaining(text.slice(0, 5)) as string,
      });
    },
  );
});
