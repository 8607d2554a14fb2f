/** What the papers state of an entity, grouped by relation, each with its sentences. */

import type { Statement } from '../../src/domain/answers.ts';
import { groupStatements } from '../graph/statement-groups.ts';
import { countOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { NameButton } from './name-button.tsx';
import { Quote } from './quote.tsx';

const OPEN_AT_FIRST = 2;

export interface StatementListProps {
  readonly statements: readonly Statement[];
  readonly screen: Screen;
}

/** How many say so, and how many of them have nothing to win by it. */
function support({ papers, independentPapers }: Statement): string {
  if (papers < 2) return '';
  return `${countOf(papers, 'paper')}, ${independentPapers} independent`;
}

function StatementRow({
  statement,
  screen,
  open,
}: {
  readonly statement: Statement;
  readonly screen: Screen;
  readonly open: boolean;
}) {
  const [first, ...rest] = statement.evidence;
  const show = (id: string): void => screen.select(id);
  return (
    <li class="statement">
      <div class="statement-head">
        <NameButton entity={statement.other} screen={screen} />
        <span class="statement-support">{support(statement)}</span>
      </div>
      {first !== undefined && (
        <details open={open}>
          <summary>{countOf(statement.evidence.length, 'sentence')}</summary>
          <Quote evidence={first} onOpen={show} />
          {rest.map((evidence) => (
            <Quote key={evidence.claimId} evidence={evidence} onOpen={show} />
          ))}
        </details>
      )}
    </li>
  );
}

export function StatementList({ statements, screen }: StatementListProps) {
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
