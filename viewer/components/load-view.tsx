/** Something that is fetched, in each of its states. */

import type { ComponentChildren } from 'preact';
import type { Load } from '../state/load.ts';
import { Message } from './message.tsx';

export interface LoadViewProps<Value> {
  readonly load: Load<Value>;
  readonly waiting: string;
  readonly children: (value: Value) => ComponentChildren;
  readonly onRetry?: () => void;
}

export function LoadView<Value>({ load, waiting, children, onRetry }: LoadViewProps<Value>) {
  if (load.state === 'idle') return null;
  if (load.state === 'loading') return <p class="waiting">{waiting}</p>;
  if (load.state === 'ready') return <>{children(load.value)}</>;
  return (
    <Message title={load.failure.message} onRetry={onRetry} alert>
      <p>{load.failure.hint}</p>
    </Message>
  );
}
