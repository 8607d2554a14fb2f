/** The line drawings on buttons, one path each on a grid of 16. */

const PATHS = {
  undo: 'M6 3 3 6l3 3M3 6h6.500a3.500 3.500 0 0 1 0 7H6',
  redo: 'm10 3 3 3-3 3M13 6H6.500a3.500 3.500 0 0 0 0 7H10',
  share:
    'M6.500 9.500 9.500 6.500M7 5l1.500-1.500a2.800 2.800 0 0 1 4 4L11 9M9 11l-1.500 1.500a2.800 2.800 0 0 1-4-4L5 7',
  bookmark: 'M4.500 2.500h7v11L8 10.500l-3.500 3z',
  picture: 'M2.500 3.500h11v9h-11zM2.500 10.500l3-3 2.500 2.500 2-2 3.500 3M10.500 6h.01',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  history: 'M3 8a5 5 0 1 1 1.500 3.500M3 5v3h3M8 5.500V8l2 1.500',
  taller: 'm3.500 10 4.500-4.500 4.500 4.500',
  lower: 'm3.500 6 4.500 4.500L12.500 6',
  close: 'm4 4 8 8M12 4l-8 8',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  moon: 'M13.5 9.5A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7z',
  swap: 'M3 5.500h10M10.500 3 13 5.500 10.500 8M13 10.500H3M5.500 8 3 10.500 5.500 13',
  lasso:
    'M8 3c3 0 5.500 1.500 5.500 3.500S11 10 8 10 2.500 8.500 2.500 6.500 5 3 8 3M5 9.500c-1 1-1 2.500.5 3',
  copy: 'M6 5.500h7v7.500H6zM10 5.500V3H3v7.500h3',
  done: 'm3 8.500 3.500 3.500L13 4.500',
  keyboard: 'M2 4.500h12v7H2zM4.500 7h.01M7 7h.01M9.500 7h.01M12 7h.01M5 9.500h6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

export interface IconButtonProps {
  readonly name: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly class?: string;
}

/** A button whose drawing is its only face: the label is read aloud and shown on hover. */
export function IconButton({ name, label, onClick, disabled, pressed, class: more = '' }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${more}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  );
}
