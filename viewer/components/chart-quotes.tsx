/** The sentences behind what was clicked in a chart. */

import { useEffect, useRef } from 'preact/hooks';
import type { Evidence } from '../../src/domain/answers.ts';
import type { Screen } from '../state/screen.ts';
import { IconButton } from './icon.tsx';
import { Quote, type QuotedName } from './quote.tsx';

export interface Picked {
  readonly title: string;
  readonly quotes: readonly Evidence[];
  readonly names: readonly QuotedName[];
}

interface ChartQuotesProps {
  readonly picked: Picked;
  readonly screen: Screen;
  readonly onClose: () => void;
}

export function ChartQuotes({ picked: { title, quotes, names }, screen, onClose }: ChartQuotesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section class="chart-quotes" aria-label="Sentences behind the chart">
      <header>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <IconButton name="close" label="Close the sentences" onClick={onClose} />
      </header>
      {quotes.map((evidence) => (
        <Quote
          key={`${evidence.paperId} ${evidence.start}`}
          evidence={evidence}
          names={names}
          screen={screen}
        />
      ))}
    </section>
  );
}
