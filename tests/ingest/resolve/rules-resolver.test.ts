import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../ingest/lexicons/lexicon.ts';
import { rulesResolver } from '../../../ingest/resolve/rules-resolver.ts';
import type { NameUse } from '../../../src/domain/resolver.ts';
import { describeResolver } from '../../contracts/resolver.ts';
import { sharedIsHere, sharedPath } from '../../shared.ts';

const resolver = rulesResolver({ lexicon: readLexicon() });

const use = (name: string, definitions: NameUse['definitions'] = [], papers = 1): NameUse => ({
  name,
  papersByType: { Method: papers },
  definitions,
});
const groupsOf = (...uses: NameUse[]): string[][] => resolver.resolve(uses).map((group) => [...group.names]);

describeResolver({
  resolver,
  same: [
    ['μP', 'maximal update parametrization'],
    ['\u00b5P', 'muP'],
    ['CIFAR10', 'CIFAR-10'],
    ['Neural Tangent Kernels', 'neural-tangent kernel'],
    ['over-parameterized', 'overparametrized'],
    ['hyperparameter optimisation', 'hyper-parameter optimization'],
    ['Pre-LN', 'Pre-Layer Normalization'],
  ],
  different: [
    ['CIFAR-10', 'CIFAR-100'],
    ['eNTK', 'NTK'],
    ['u-muP', 'muP'],
    ['Adam', 'AdamW'],
    ['FAVOR', 'FAVOR+'],
    ['MOMENT', 'moments'],
    ['GPT-2', 'GPT-3'],
    ['ResNet-50', 'ResNet-101'],
  ],
});

describe('joining by definitions', () => {
  it('joins an abbreviation with the one long form that papers define it for, and says so', () => {
    const [group] = resolver.resolve([use('zonal flow matching', [{ form: 'ZFM', papers: 2 }]), use('ZFM')]);
    expect(group?.names).toEqual(['ZFM', 'zonal flow matching']);
    expect(group?.canonical).toBe('zonal flow matching');
    expect(group?.reasons).toEqual(['definition: 2 papers define "ZFM" for "zonal flow matching"']);
  });

  it('takes a plural for no second meaning, and the long form for the name', () => {
    const short = use('ZFM', [{ form: 'ZFMs', papers: 4 }], 4);
    const [group, ...others] = resolver.resolve([
      use('zonal flow matching', [{ form: 'ZFM', papers: 1 }]),
      short,
      use('ZFMs'),
    ]);
    expect(others).toEqual([]);
    expect(group?.canonical).toBe('zonal flow matching');
  });

  it('keeps an abbreviation of the lexicon with its entry when only a stray paper defines it for something else', () => {
    const groups = groupsOf(
      use('stochastic gradient descent', [{ form: 'SGD', papers: 9 }], 9),
      use('SGD', [], 5),
      use('stochastic gradient decent', [{ form: 'SGD', papers: 1 }]),
    );
    expect(groups.find((names) => names.includes('SGD'))).toContain('stochastic gradient descent');
  });

  it('leaves an abbreviation of the lexicon that most papers define for something else', () => {
    const groups = groupsOf(
      use('sharpness-aware minimization', [{ form: 'SAM', papers: 1 }]),
      use('segment anything model', [{ form: 'SAM', papers: 2 }], 2),
      use('SAM', [], 2),
    );
    expect(groups).not.toContainEqual(['SAM', 'sharpness-aware minimization']);
  });

  it('leaves an abbreviation alone that papers define for two things', () => {
    const long = (name: string): NameUse => use(name, [{ form: 'ZFM', papers: 1 }]);
    expect(groupsOf(long('zonal flow matching'), long('zero field model'), use('ZFM'))).toHaveLength(3);
  });

  it('does not join a word in small letters', () => {
    expect(groupsOf(use('zonal flow matching', [{ form: 'zoom', papers: 1 }]), use('zoom'))).toHaveLength(2);
  });

  it('does not take the own name of another entity of the lexicon', () => {
    expect(groupsOf(use('zonal dam', [{ form: 'Adam', papers: 1 }]), use('Adam'))).toHaveLength(2);
  });

  it('never joins names with different numbers', () => {
    expect(groupsOf(use('Zonal-10', [{ form: 'Z-100', papers: 1 }]), use('Z-100'))).toHaveLength(2);
  });

  it('lets the papers overrule an abbreviation of the lexicon', () => {
    const uses = [
      use('zonal tropic kite', [{ form: 'NTK', papers: 1 }]),
      use('NTK'),
      use('neural tangent kernel'),
    ];
    const groups = groupsOf(...uses);
    expect(groups.find((names) => names.includes('NTK'))).not.toContain('neural tangent kernel');
  });
});

describe('canonical names', () => {
  it('takes the lexicon name and its type', () => {
    const [group] = resolver.resolve([use('NTKs'), use('NTK')]);
    expect([group?.canonical, group?.type]).toEqual(['neural tangent kernel', 'Concept']);
  });

  it('takes the form of most papers, then the first in code-point order', () => {
    expect(resolver.resolve([use('zonal flows', [], 1), use('Zonal Flow', [], 3)])[0]?.canonical).toBe(
      'Zonal Flow',
    );
    expect(resolver.resolve([use('zonal flow'), use('Zonal Flow')])[0]?.canonical).toBe('Zonal Flow');
  });
});

it('resolves 20,000 names within 5 seconds', () => {
  const uses = Array.from({ length: 20_000 }, (_, index) =>
    use(`Zonal ${index % 7_000} flow${index % 2 ? 's' : ''}`),
  );
  const start = performance.now();
  resolver.resolve([...new Map(uses.map((each) => [each.name, each])).values()]);
  expect(performance.now() - start).toBeLessThan(5_000);
});

describe.skipIf(!sharedIsHere)('on the alias groups and hard pairs of the gold set (needs ../shared)', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(sharedPath('gold', file), 'utf8'));
  const together = (a: string, b: string): boolean => groupsOf(use(a), use(b)).length === 1;

  it('keeps all different pairs apart and joins at least 85% of the same', () => {
    const pairs = read('hard-pairs.dev.json') as { different: [string, string][]; same: [string, string][] };
    const groups = read('alias-groups.dev.json') as { variants: string[] }[];
    const aliases = groups.flatMap(({ variants }) =>
      variants.flatMap((a, at) => variants.slice(at + 1).map((b): [string, string] => [a, b])),
    );
    const across = groups.flatMap((group, at) =>
      groups
        .slice(at + 1)
        .flatMap((other) =>
          group.variants.flatMap((a) => other.variants.map((b): [string, string] => [a, b])),
        ),
    );
    expect([...pairs.different, ...across].filter(([a, b]) => together(a, b))).toEqual([]);
    const same = [...pairs.same, ...aliases].filter(([a, b]) => a !== b);
    const missed = same.filter(([a, b]) => !together(a, b));
    if (process.env['TANGENT_SHOW'] !== undefined)
      process.stdout.write(
        `${same.length - missed.length} of ${same.length} same; ${pairs.different.length + across.length} different; missed ${JSON.stringify(missed)}\n`,
      );
    expect(missed.length / same.length).toBeLessThanOrEqual(0.15);
  });
});

it('has another id with another lexicon', () => {
  expect(rulesResolver({ lexicon: [] }).id).not.toBe(resolver.id);
  expect(rulesResolver({ lexicon: readLexicon() }).id).toBe(resolver.id);
});
