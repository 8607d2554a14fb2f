/** Rows of an answer as a table: names open their details, notices stand over it. */

import type { Json, Notice, TableAnswer } from '../../src/domain/answers.ts';
import { isPath, isNode, isRelationship, type JsonNode } from '../graph/rows-to-subgraph.ts';
import { isScreenType } from '../graph/node-shapes.ts';
import { countOf, formatNumber } from '../graph/words.ts';
import type { Screen } from '../state/screen.ts';
import { NameButton } from './name-button.tsx';

/** Rows that are drawn at once: a browser stays quick with that many. */
const MOST_ROWS = 500;

function NodeCell({ node, screen }: { readonly node: JsonNode; readonly screen: Screen }) {
  const { id, name, title } = node.properties;
  const type = node.labels.find((label) => isScreenType(label));
  const text = typeof name === 'string' ? name : typeof title === 'string' ? title : undefined;
  if (typeof id !== 'string' || text === undefined || type === undefined) {
    return <code>(:{node.labels.join(':')})</code>;
  }
  return <NameButton entity={{ id, name: text, type }} screen={screen} />;
}

function Cell({ value, screen }: { readonly value: Json; readonly screen: Screen }) {
  if (value === null) return <span class="faint">null</span>;
  if (typeof value === 'string') return <>{value}</>;
  if (typeof value === 'number') return <>{formatNumber(value)}</>;
  if (typeof value === 'boolean') return <>{String(value)}</>;
  if (isNode(value)) return <NodeCell node={value} screen={screen} />;
  if (isRelationship(value)) return <code>[:{value.type}]</code>;
  if (isPath(value)) {
    return (
      <span class="cell-list">
        {value.nodes.map((node) => (
          <NodeCell key={node.id} node={node} screen={screen} />
        ))}
      </span>
    );
  }
  if (Array.isArray(value)) {
    return (
      <span class="cell-list">
        {(value as readonly Json[]).map((element, index) => (
          <span key={index}>
            <Cell value={element} screen={screen} />
          </span>
        ))}
      </span>
    );
  }
  return <code>{JSON.stringify(value)}</code>;
}

interface NoticesProps {
  readonly notices: readonly Notice[];
  /** The statement as a notice suggests it, where it takes no more than a word. */
  readonly suggested?: (notice: Notice) => string | undefined;
  readonly onTake?: (statement: string) => void;
}

function Notices({ notices, suggested, onTake }: NoticesProps) {
  return (
    <>
      {notices.map((notice) => {
        const statement = suggested?.(notice);
        return (
          <p key={notice.code + notice.message} class="notice">
            {notice.message} <span class="faint">{notice.suggestion}</span>{' '}
            {statement !== undefined && (
              <button type="button" class="link" onClick={() => onTake?.(statement)}>
                Run as suggested
              </button>
            )}
          </p>
        );
      })}
    </>
  );
}

export interface AnswerTableProps extends Omit<NoticesProps, 'notices'> {
  readonly answer: Pick<TableAnswer, 'columns' | 'rows' | 'notices'> & {
    readonly summary?: TableAnswer['summary'];
  };
  readonly screen: Screen;
}

export function AnswerTable({
  answer: { columns, rows, notices, summary },
  screen,
  ...taking
}: AnswerTableProps) {
  return (
    <div class="answer">
      <Notices notices={notices} {...taking} />
      {rows.length > 0 && (
        <div class="answer-scroll" tabIndex={0} role="region" aria-label="Rows of the answer">
          <table class="answer-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST_ROWS).map((row, index) => (
                <tr key={index}>
                  {row.map((value, at) => (
                    <td key={at} class={typeof value === 'number' ? 'number' : undefined}>
                      <Cell value={value} screen={screen} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {summary !== undefined && (
        <p class="faint answer-summary" role="status">
          {countOf(rows.length, 'row')}
          {rows.length > MOST_ROWS && `, of which ${MOST_ROWS} are shown`}
          {summary.truncated && ', more were left out'} in {formatNumber(Math.round(summary.milliseconds))} ms
        </p>
      )}
    </div>
  );
}
