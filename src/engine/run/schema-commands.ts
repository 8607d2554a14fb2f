/** CREATE and DROP of indexes and constraints. */

import { runtimeError } from '../errors.ts';
import type { CreateConstraint, CreateIndex, SchemaCommand, SchemaName } from '../syntax/ast.ts';
import type { RunContext } from './context.ts';

export function runCommand(command: SchemaCommand, ctx: RunContext): void {
  switch (command.kind) {
    case 'create index':
      createIndex(command, ctx);
      return;
    case 'create constraint':
      createConstraint(command, ctx);
      return;
    case 'drop index':
      dropIndex(nameIn(command.name, ctx), command.ifExists, ctx);
      return;
    case 'drop constraint':
      dropConstraint(nameIn(command.name, ctx), command.ifExists, ctx);
  }
}

function nameIn(name: SchemaName, ctx: RunContext): string {
  const given = typeof name === 'string' ? name : ctx.parameters.get(name.name);
  if (typeof given === 'string' && given !== '') return given;
  throw runtimeError(
    'InvalidArgument',
    'The name of an index or constraint is a String with characters in it.',
  );
}

function dropConstraint(name: string, ifExists: boolean, ctx: RunContext): void {
  if (ctx.graph.constraints().some((constraint) => constraint.name === name)) {
    ctx.writing.dropConstraint(name);
  } else if (!ifExists) {
    throw runtimeError('ConstraintNotFound', `Unable to drop constraint \`${name}\`: no such constraint.`);
  }
}

function dropIndex(name: string, ifExists: boolean, ctx: RunContext): void {
  const index = ctx.graph.indexes().find((candidate) => candidate.name === name);
  if (index === undefined) {
    if (ifExists) return;
    throw runtimeError('SchemaNotFound', `Unable to drop index called \`${name}\`: there is no such index.`);
  }
  if (index.constraint !== undefined) {
    throw runtimeError(
      'SchemaNotFound',
      `Unable to drop index \`${name}\`: it belongs to constraint \`${index.constraint}\`.`,
    );
  }
  ctx.writing.dropIndex(name);
}

function nameFor(command: CreateIndex | CreateConstraint, kind: string, ctx: RunContext): string {
  const { labels, properties } = command.on;
  if (command.name !== undefined) return nameIn(command.name, ctx);
  return `${kind}_${[...labels, ...properties].join('_')}`;
}

function createIndex(command: CreateIndex, ctx: RunContext): void {
  const { type, on } = command;
  if (type === 'point' || type === 'vector' || type === 'lookup') {
    throw runtimeError('Unsupported', `${type.toUpperCase()} indexes are not supported.`);
  }
  const name = nameFor(command, 'index', ctx);
  const same = ctx.graph
    .indexes()
    .find(
      (index) =>
        index.type === type &&
        index.entity === on.entity &&
        String(index.labels) === String(on.labels) &&
        String(index.properties) === String(on.properties),
    );
  const taken = ctx.graph.indexes().some((index) => index.name === name);
  if (same !== undefined || taken) {
    if (command.ifNotExists) return;
    throw same === undefined
      ? runtimeError('IndexWithNameExists', `There already exists an index called '${name}'.`)
      : runtimeError(
          same.name === name || command.name === undefined ? 'SchemaAlreadyExists' : 'IndexAlreadyExists',
          `An equivalent index already exists, '${same.name}'.`,
        );
  }
  const { entity, labels, properties } = on;
  ctx.writing.createIndex({ name, type, entity, labels, properties, constraint: undefined });
}

function createConstraint(command: CreateConstraint, ctx: RunContext): void {
  if (command.require !== 'unique') {
    throw runtimeError(
      'ConstraintCreationFailed',
      'Property existence, type and key constraints require Neo4j Enterprise Edition.',
    );
  }
  const { entity, labels, properties } = command.on;
  const [label = ''] = labels;
  const name = nameFor(command, 'constraint', ctx);
  const same = ctx.graph
    .constraints()
    .find(
      (known) =>
        known.entity === entity && known.label === label && String(known.properties) === String(properties),
    );
  const taken = ctx.graph.indexes().some((index) => index.name === name);
  if (same !== undefined || taken) {
    if (command.ifNotExists) return;
    throw same === undefined
      ? runtimeError('IndexWithNameExists', `There already exists an index called '${name}'.`)
      : runtimeError('SchemaAlreadyExists', `An equivalent constraint already exists, '${same.name}'.`);
  }
  ctx.writing.createConstraint({ name, entity, label, properties });
}
