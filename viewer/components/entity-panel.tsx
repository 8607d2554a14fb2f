/** The details of an entity: what it is called, what is said of it, where. */

import type { EntityDetails } from '../../src/domain/answers.ts';
import { countOf, yearsOf } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { EntityActions } from './entity-actions.tsx';
import { RoleList } from './role-list.tsx';
import { StatementList } from './statement-list.tsx';
import { TypeMark } from './type-mark.tsx';

export interface EntityPanelProps {
  readonly entity: EntityDetails;
  readonly screen: Screen;
}

function Facts({ entity }: { readonly entity: EntityDetails }) {
  const years = yearsOf(entity.firstYear, entity.lastYear);
  return (
    <dl class="facts">
      <div>
        <dt>Papers</dt>
        <dd>{entity.papers}</dd>
      </div>
      <div>
        <dt>Statements</dt>
        <dd>{entity.statements.length}</dd>
      </div>
      <div>
        <dt>Years</dt>
        <dd>{years ?? 'unknown'}</dd>
      </div>
    </dl>
  );
}

export function EntityPanel({ entity, screen }: EntityPanelProps) {
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  const forms = [entity.name, ...aliases];
  return (
    <article aria-labelledby="details-title">
      <p class="kind">
        <TypeMark type={entity.type} color={screen.picture.typeColors.value.get(entity.type)} />
        {entity.type}
        {entity.generic && <span class="note">generic</span>}
        {entity.hub && <span class="note">hub</span>}
        {entity.community !== undefined && <span class="kind-topic">{entity.community.name}</span>}
      </p>
      <h2 id="details-title">{entity.name}</h2>
      {aliases.length > 0 && <p class="aliases">also {aliases.join(', ')}</p>}
      {entity.definition !== undefined && <p class="definition">{entity.definition}</p>}
      <Facts entity={entity} />
      <EntityActions entity={entity} screen={screen} />
      <h3>What the papers state</h3>
      {entity.statements.length === 0 ? (
        <p class="faint">
          No paper here states a relation of this name; below is where it stands in the texts.
        </p>
      ) : (
        <StatementList statements={entity.statements} forms={forms} screen={screen} />
      )}
      <h3>Where it stands: {countOf(entity.papers, 'paper')}</h3>
      <RoleList roles={entity.roles} forms={forms} screen={screen} />
      {entity.mergeReasons.length > 0 && (
        <details class="group">
          <summary>
            <span class="group-title">Why these names are one</span>
          </summary>
          <ul class="reasons">
            {entity.mergeReasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
