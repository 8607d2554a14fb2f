/** A chart with what belongs to it: what its colors mean, its table for whoever does not see it, and ways to save it. */

import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chartPicture } from '../charts/chart-picture.ts';
import type * as Draw from '../charts/draw.ts';
import { PAPER_LOOK, screenLook, type ChartLook } from '../charts/chart-look.ts';
import type { LegendEntry } from '../graph/svg-picture.ts';
import { savePng, saveSvg } from '../save-file.ts';
import { Message } from './message.tsx';
import { Segmented } from './segmented.tsx';

/** What `charts/draw.ts` gives, which comes late. */
type Drawing = typeof Draw;

export interface ChartFrameProps {
  readonly title: string;
  /** Of the saved file, without its ending. */
  readonly file: string;
  readonly legend: readonly LegendEntry[];
  /** What the chart shows and what it leaves out, in sentences. */
  readonly notes: readonly string[];
  /** Draws it; on the screen with what a click opens, on paper without. */
  readonly draw: (drawing: Drawing, look: ChartLook, onScreen: boolean) => SVGSVGElement;
  /** What it is drawn from: it is drawn anew when this changes. */
  readonly facts: object;
  readonly theme: 'light' | 'dark';
  /** The same as a table. */
  readonly children: ComponentChildren;
}

const SMALLEST = 280;

/** The width that the chart has, now and after the window changed. */
function useWidth(): { readonly box: { current: HTMLDivElement | null }; readonly width: Signal<number> } {
  const box = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) width.value = Math.max(SMALLEST, Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

/** Plot comes with the first chart: it weighs as much as the page. */
function useDrawing() {
  const drawing = useSignal<Drawing | undefined>(undefined);
  const failed = useSignal(false);
  const load = async (): Promise<void> => {
    failed.value = false;
    try {
      drawing.value = await import('../charts/draw.ts');
    } catch {
      failed.value = true;
    }
  };
  useEffect(() => void load(), []);
  return { drawing, failed, load };
}

function SaveButtons({ props, drawing }: { readonly props: ChartFrameProps; readonly drawing: Drawing }) {
  const failed = useSignal(false);
  function picture(): string {
    const svg = props.draw(drawing, PAPER_LOOK, false);
    return chartPicture({
      ...props,
      svg: new XMLSerializer().serializeToString(svg),
      width: Number(svg.getAttribute('width')),
      height: Number(svg.getAttribute('height')),
      look: PAPER_LOOK,
    });
  }
  async function print(): Promise<void> {
    failed.value = false;
    try {
      await savePng(picture(), props.file);
    } catch {
      failed.value = true;
    }
  }
  return (
    <>
      <button type="button" class="button small" onClick={() => saveSvg(picture(), props.file)}>
        Save as SVG
      </button>
      <button type="button" class="button small" onClick={() => void print()}>
        Save as PNG
      </button>
      {failed.value && <p role="alert">This browser makes no PNG of it; the SVG holds the same picture.</p>}
    </>
  );
}

export function ChartFrame(props: ChartFrameProps) {
  const { title, legend, notes, draw, facts, theme, children } = props;
  const { box, width } = useWidth();
  const { drawing, failed, load } = useDrawing();
  const shown = useSignal<'chart' | 'table'>('chart');
  const loaded = drawing.value;
  const asTable = shown.value === 'table';

  useEffect(() => {
    const element = box.current;
    if (element === null || loaded === undefined || width.value === 0 || asTable) return;
    const { fontFamily } = getComputedStyle(element);
    const svg = draw(loaded, screenLook(theme, width.value, fontFamily), true);
    // Plot names its groups, which only a role may have; the picture as a whole is described.
    for (const part of svg.querySelectorAll('[aria-label], [aria-description]')) {
      part.removeAttribute('aria-label');
      part.removeAttribute('aria-description');
    }
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', [title, ...notes].join('. '));
    element.replaceChildren(svg);
  }, [loaded, width.value, facts, theme, asTable]);

  return (
    <figure class="chart" aria-label={title}>
      <div class="chart-head">
        <figcaption class="chart-title">{title}</figcaption>
        <Segmented
          name="chart-form"
          label="Show as"
          choices={[
            { value: 'chart', title: 'Chart' },
            { value: 'table', title: 'Table' },
          ]}
          value={shown.value}
          onChoose={(form) => (shown.value = form)}
        />
        {loaded !== undefined && <SaveButtons props={props} drawing={loaded} />}
      </div>
      {failed.value && <Message title="The charts could not be loaded" onRetry={() => void load()} alert />}
      <div ref={box} class="chart-drawing" data-testid="chart" hidden={asTable}>
        {loaded === undefined && !failed.value && <p class="waiting">Opening the charts</p>}
      </div>
      {!asTable && legend.length > 0 && (
        <ul class="chart-legend" aria-label="What the colors mean">
          {legend.map(({ name, color }) => (
            <li key={name}>
              <span class="swatch" style={{ background: color }} /> {name}
            </li>
          ))}
        </ul>
      )}
      {asTable && children}
      {notes.map((note) => (
        <p key={note} class="faint chart-note">
          {note}
        </p>
      ))}
    </figure>
  );
}
