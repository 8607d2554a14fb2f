/** `tangent show`: one entity or paper as a reader wants it, every statement with its quote. */

import { Command } from 'commander';
import type { ClaimEvidence, EntityDetails, Evidence, PaperDetails, Statement } from '../domain/answers.ts';
import { RELATION_TYPES } from '../domain/schema.ts';
import { nodeDetails } from '../queries/node-details.ts';
import { addStoreOption, withReadStore } from './command.ts';
import type { CommandContext } from './command.ts';

const PAPERS_SHOWN = 5;
const QUOTES_SHOWN = 3;
const PHRASES: ReadonlyMap<string, string> = new Map(RELATION_TYPES.map((row) => [row.name, row.phrase]));

export function showCommand(context: CommandContext): Command {
  const command = new Command('show')
    .description('show an entity or a paper with what papers state of it, and their words')
    .argument('<name>', 'an id, a name, an alias, a citation key')
    .option('--json', 'print everything as JSON')
    .action(async (name: string, options: { readonly json?: boolean; readonly store?: string }) => {
      const details = await withReadStore(options, (store) =>
        nodeDetails(store, name, { signal: context.terminal.signal }),
      );
      await context.terminal.out(options.json ? `${JSON.stringify(details, null, 2)}\n` : toText(details));
    });
  return addStoreOption(command);
}

function toText(details: EntityDetails | PaperDetails): string {
  const lines = details.kind === 'entity' ? entityLines(details) : paperLines(details);
  return `${lines.join('\n')}\n`;
}

function entityLines(entity: EntityDetails): readonly string[] {
  const years =
    entity.firstYear === undefined ? '' : `, ${entity.firstYear}–${entity.lastYear ?? entity.firstYear}`;
  return [
    `${entity.name}  (${entity.type}, ${count(entity.papers, 'paper')}${years}${entity.generic ? ', generic' : ''})`,
    ...(entity.aliases.length > 0 ? [`also: ${entity.aliases.join(', ')}`] : []),
    ...(entity.definition === undefined ? [] : [`“${entity.definition}”`]),
    ...(entity.community === undefined ? [] : [`topic: ${entity.community.name}`]),
    ...entity.roles.flatMap(({ role, papers }) => [
      '',
      `${role} (${count(papers.length, 'paper')})`,
      ...papers.slice(0, PAPERS_SHOWN).flatMap(evidenceLines),
      ...more(papers.length, PAPERS_SHOWN),
    ]),
    ...entity.statements.flatMap((statement) => statementLines(entity.name, statement)),
  ];
}

function statementLines(name: string, statement: Statement): readonly string[] {
  const [head, tail] =
    statement.direction === 'in' ? [statement.other.name, name] : [name, statement.other.name];
  const verb = statement.effect ?? PHRASES.get(statement.type) ?? statement.type;
  return [
    '',
    `${head} ${verb} ${tail} (${count(statement.papers, 'paper')}, ${statement.independentPapers} independent)`,
    ...statement.evidence.slice(0, QUOTES_SHOWN).flatMap(evidenceLines),
    ...more(statement.evidence.length, QUOTES_SHOWN),
  ];
}

function paperLines(paper: PaperDetails): readonly string[] {
  return [
    `${paper.title}  (${paper.year ?? 'year unknown'})`,
    ...(paper.authors.length > 0 ? [paper.authors.join(', ')] : []),
    `${paper.id}  @${paper.citationKey}`,
    ...(paper.abstract === undefined ? ['no abstract'] : ['', paper.abstract]),
    '',
    ...paper.mentions.map(({ entity, role }) => `${role.padEnd(14)}${entity.name} (${entity.type})`),
    ...paper.claims.flatMap((claim) => [
      '',
      `${claim.subject.name} ${claim.effect ?? PHRASES.get(claim.type) ?? claim.type} ${claim.object.name}`,
      quoteLine(claim),
    ]),
  ];
}

function evidenceLines(evidence: Evidence | ClaimEvidence): readonly string[] {
  return [
    quoteLine(evidence),
    `      ${evidence.title} (${evidence.year ?? 'year unknown'}) @${evidence.citationKey}`,
  ];
}

function quoteLine({ quote, start, end }: Evidence): string {
  return `  “${quote.replaceAll(/\s+/g, ' ')}” [${start}–${end}]`;
}

function more(total: number, shown: number): readonly string[] {
  return total > shown ? [`  … ${total - shown} more; --json has them all`] : [];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
