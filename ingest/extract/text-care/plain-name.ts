/** A name as it is read, where its mentions are written in LaTeX: `Fr\'echet mean` is Fréchet mean. */

import { toPlainText } from '../../sources/bibtex/latex.ts';

/** Unchanged where nothing of LaTeX is in it. */
export function plainName(surface: string): string {
  return /[\\{}$]/.test(surface) ? toPlainText(surface) : surface;
}
