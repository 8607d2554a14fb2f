/** The papers of an entity by the role it has in them, each with the sentence that says so. */

import type { EntityDetails } from '../../src/domain/answers.ts';
import { roleTitle } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { Quote } from './quote.tsx';

export interface RoleListProps {
  readonly roles: EntityDetails['roles'];
  /** Every way in which the name is written. */
  readonly forms: readonly string[];
  readonly screen: Screen;
}

const OPEN_AT_FIRST = 1;

export function RoleList({ roles, forms, screen }: RoleListProps) {
  return (
    <>
      {roles.map(({ role, papers }, index) => (
        <details key={role} class="group" open={index < OPEN_AT_FIRST}>
          <summary>
            <span class="group-title">{roleTitle(role)}</span> <span class="count">{papers.length}</span>
          </summary>
          {papers.map((paper) => (
            <Quote
              key={`${paper.paperId} ${paper.start}`}
              evidence={paper}
              names={[{ mark: 'own', forms }]}
              screen={screen}
            />
          ))}
        </details>
      ))}
    </>
  );
}
