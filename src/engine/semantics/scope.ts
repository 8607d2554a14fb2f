/** Scopes: which names stand for which slots of a row. */

import type { StaticType } from './static-types.ts';

/** A variable that is bound: its place in the row and what is known of its type. */
export interface Binding {
  readonly name: string;
  readonly slot: number;
  readonly type: StaticType;
}

/** Names bound here, over those of the enclosing scope. */
export class Scope {
  readonly outer: Scope | undefined;
  private readonly bindings = new Map<string, Binding>();

  constructor(outer?: Scope) {
    this.outer = outer;
  }

  find(name: string): Binding | undefined {
    return this.bindings.get(name) ?? this.outer?.find(name);
  }

  findOwn(name: string): Binding | undefined {
    return this.bindings.get(name);
  }

  add(binding: Binding): void {
    this.bindings.set(binding.name, binding);
  }

  /** Those of this scope alone, in order of their declaration. */
  own(): Binding[] {
    return [...this.bindings.values()];
  }

  /** All that can be seen, enclosing scopes included. */
  visible(): Binding[] {
    const seen = new Map<string, Binding>(
      (this.outer?.visible() ?? []).map((binding) => [binding.name, binding]),
    );
    for (const binding of this.bindings.values()) seen.set(binding.name, binding);
    return [...seen.values()];
  }
}
