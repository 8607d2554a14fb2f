/** The driver's plan in the form that every store hands out. */

import type { Plan, ProfiledPlan, ResultSummary } from 'neo4j-driver';
import type { QueryPlan } from '../../domain/answers.ts';
import type { StatementType, Summary } from '../store.ts';

/** What an explained or profiled statement does, and how; nothing for one that only ran. */
export function explainedBy(summary: ResultSummary): Pick<Summary, 'statementType' | 'plan'> {
  const { queryType, plan, profile } = summary;
  if (!summary.hasPlan()) return {};
  return {
    ...(isStatementType(queryType) ? { statementType: queryType } : {}),
    ...(profile !== false ? { plan: toProfile(profile) } : plan !== false ? { plan: toPlan(plan) } : {}),
  };
}

function isStatementType(text: string): text is StatementType {
  return text === 'r' || text === 'rw' || text === 'w' || text === 's';
}

function toPlan(plan: Plan): QueryPlan {
  return { ...expected(plan), children: plan.children.map(toPlan) };
}

function toProfile(profile: ProfiledPlan): QueryPlan {
  const { rows, dbHits, arguments: named, children } = profile;
  const { Time: nanoseconds } = named as Readonly<Record<string, unknown>>;
  return {
    ...expected(profile),
    rows,
    dbHits,
    ...(nanoseconds === undefined ? {} : { timeMs: Number(nanoseconds) / 1e6 }),
    children: children.map(toProfile),
  };
}

/** An operator is called `Name@database`. */
function expected({
  operatorType,
  arguments: named,
}: Pick<Plan, 'operatorType' | 'arguments'>): Omit<QueryPlan, 'children'> {
  const { EstimatedRows: estimatedRows, Details: details } = named as Readonly<Record<string, unknown>>;
  return {
    operator: operatorType.replace(/@.*$/, ''),
    estimatedRows: Number(estimatedRows ?? 0),
    ...(typeof details === 'string' && details !== '' ? { details } : {}),
  };
}
