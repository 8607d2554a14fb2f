/** How a chart looks: the colors of the theme on the screen, and ink on white in a saved picture. */

import { ROLES, type Role } from '../../src/domain/schema.ts';
import { HUES, SMALL_TOPIC_HUE } from '../graph/topics.ts';

export interface ChartLook {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  /** From nothing to most. */
  readonly heat: readonly [low: string, high: string];
  /** Text on the darker half of `heat`. */
  readonly onHeat: string;
  readonly font: string;
  /** Pixels. */
  readonly width: number;
}

/** What is saved is printed: the same in both themes. */
export const PAPER_LOOK: ChartLook = {
  background: '#ffffff',
  text: '#1d2129',
  muted: '#5a6170',
  line: '#e4e6eb',
  heat: ['#dbe7f8', '#1f4f9c'],
  onHeat: '#ffffff',
  font: 'Inter, Helvetica, Arial, sans-serif',
  width: 760,
};

const SCREEN_LOOKS = {
  light: PAPER_LOOK,
  dark: {
    ...PAPER_LOOK,
    background: '#14161b',
    text: '#e7e9ee',
    muted: '#a0a7b5',
    line: '#282c36',
    heat: ['#22314c', '#9cc3ff'],
    onHeat: '#0d1626',
  },
} as const;

export function screenLook(theme: 'light' | 'dark', width: number, font: string): ChartLook {
  return { ...SCREEN_LOOKS[theme], width, font };
}

/** The weakest role is gray: it says least. */
const ROLE_COLORS = new Map<Role, string>(
  ROLES.map(({ name }, index) => [
    name,
    name === 'mentions' ? SMALL_TOPIC_HUE : (HUES[index] ?? SMALL_TOPIC_HUE),
  ]),
);

export function roleColor(role: Role): string {
  return ROLE_COLORS.get(role) ?? SMALL_TOPIC_HUE;
}

export function trendColor(index: number): string {
  return HUES[index] ?? SMALL_TOPIC_HUE;
}
