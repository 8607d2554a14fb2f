/** What the papers state of an entity, grouped by relation, each with its sentences. */

import type { Statement } from '../../src/domain/answers.ts';
import { groupStatements } from '../graph/statement-groups.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { NameButton } from './name-button.tsx';
import { Quote, type QuotedName } from './quote.tsx';

const OPEN_AT_FIRST = 2;

export interface StatementListProps {
  readonly statements: readonly Statement[];
  /** Every way in which the name is written whose statements these are. */
  readonly forms: readonly string[];
  readonly screen: Screen;
}

/** How many say so, and how many of them have nothing to win by it. */
function support({ papers, independentPapers }: Statement): string {
  if (papers < 2) return '';
  return `${countOf(papers, 'paper')}, ${independentPapers} independent`;
}

function StatementRow({
  statement,
  forms,
  screen,
  open,
}: {
  readonly statement: Statement;
  readonly forms: readonly string[];
  readonly screen: Screen;
  readonly open: boolean;
}) {
  const [first, ...rest] = statement.evidence;
  const names: readonly QuotedName[] = [
    { mark: 'own', forms },
    { mark: 'other', forms: [statement.other.name] },
  ];
  return (
    <li class="statement">
      <div class="statement-head">
        <NameButton entity={statement.other} screen={screen} />
        <span class="statement-support">{support(statement)}</span>
      </div>
      {first !== undefined && (
        <details open={open}>
          <summary>{countOf(statement.evidence.length, 'sentence')}</summary>
          <Quote evidence={first} names={names} screen={screen} />
          {rest.map((evidence) => (
            <Quote key={evidence.claimId} evidence={evidence} names={names} screen={screen} />
          ))}
        </details>
      )}
    </li>
  );
}

export function StatementList({ statements, forms, screen }: StatementListProps) {
  let position = 0;
  return (
    <>
      {groupStatements(statements, screen.phraseOf).map((group) => (
        <section key={group.key} class="group">
          <h4>
            {group.title} <span class="count">{group.statements.length}</span>
          </h4>
          <ul>
            {group.statements.map((statement) => (
              <StatementRow
                key={`${group.key} ${statement.other.id}`}
                statement={statement}
                forms={forms}
                screen={screen}
                open={position++ < OPEN_AT_FIRST}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
