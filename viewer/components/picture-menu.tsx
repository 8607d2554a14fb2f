/** Saves a picture of the view: SVG for print at any size, or PNG at three times the pixels of the screen. */

import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { GraphCanvas } from '../canvas/sigma-canvas.ts';
import { svgPicture, type LegendEntry } from '../graph/svg-picture.ts';
import { savePng, saveSvg } from '../save-file.ts';
import type { Screen } from '../state/screen.ts';
import { Popover } from './popover.tsx';

/** What the colors of the picture mean. */
function legendOf(screen: Screen): readonly LegendEntry[] {
  const { colorBy } = screen.view.value;
  if (colorBy === 'topic') {
    const seen = screen.picture.topics.value.filter(({ visible }) => visible > 0);
    return seen.slice(0, 10).map(({ name, color }) => ({ name, color }));
  }
  if (colorBy === 'type')
    return [...screen.picture.typeColors.value].map(([name, color]) => ({ name, color }));
  const { from, to, unknown } = screen.picture.themeColors.value.years;
  const { bars } = screen.picture.years.value;
  return [
    { name: String(bars[0]?.year ?? 'first'), color: from },
    { name: String(bars.at(-1)?.year ?? 'last'), color: to },
    { name: 'year unknown', color: unknown },
  ];
}

interface PictureMenuProps {
  readonly screen: Screen;
  readonly canvas: ReadonlySignal<GraphCanvas | undefined>;
}

function PicturePanel({ screen, canvas }: PictureMenuProps) {
  const title = useSignal('');
  const legend = useSignal(true);
  const failed = useSignal(false);

  function draw(): string | undefined {
    const parts = canvas.value?.parts();
    if (parts === undefined) return undefined;
    const heading = title.value.trim();
    return svgPicture(parts, {
      ...(heading !== '' && { title: heading }),
      ...(legend.value && { legend: legendOf(screen) }),
    });
  }

  async function print(svg: string): Promise<void> {
    try {
      await savePng(svg, 'tangent');
    } catch {
      failed.value = true;
    }
  }

  return (
    <>
      <input
        class="field"
        aria-label="Title of the picture"
        placeholder="Title, if you want one"
        value={title.value}
        onInput={(event) => (title.value = event.currentTarget.value)}
      />
      <label class="legend-row">
        <input type="checkbox" checked={legend.value} onChange={() => (legend.value = !legend.value)} />
        With the legend
      </label>
      <div class="basket-actions">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            const svg = draw();
            if (svg !== undefined) saveSvg(svg, 'tangent');
          }}
        >
          Save as SVG
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            const svg = draw();
            if (svg !== undefined) void print(svg);
          }}
        >
          Save as PNG
        </button>
      </div>
      {failed.value && <p role="alert">This browser makes no PNG of it; the SVG holds the same picture.</p>}
    </>
  );
}

/** Only where there is a canvas to take a picture of. */
export function PictureMenu(props: PictureMenuProps) {
  if (props.canvas.value === undefined) return null;
  return (
    <Popover icon="picture" label="Save a picture">
      {() => <PicturePanel {...props} />}
    </Popover>
  );
}
