import { expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

const paper = '{"id":"x1","title":"Adam outperforms SGD on CIFAR-10"}\n';

it('reads by the extractor that is named, and knows no other', async () => {
  const byModel = await runCommand(['extract', '--extractor', 'model'], paper);
  const byRules = await runCommand(['extract', '--extractor', 'rules'], paper);
  expect((await runCommand(['extract'], paper)).out).toBe(byModel.out);
  expect(byRules.out).not.toBe(byModel.out);
  expect((await runCommand(['extract', '--extractor', 'guess'], paper)).code).toBe(1);
});
