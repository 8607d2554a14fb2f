/** LaTeX to plain text, case by case. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMBINING, SYMBOLS } from '../../../../ingest/sources/bibtex/latex-symbols.ts';
import { toPlainText } from '../../../../ingest/sources/bibtex/latex.ts';

describe('toPlainText', () => {
  it.each([
    [
      String.raw`Aur\'elien {\"O}zge B{\"u}y{\"{u}}k \c{C}etinkaya {\c c} \v{S} \'{\i} \"\i`,
      'Aurélien Özge Büyük Çetinkaya ç Š í ï',
    ],
    [String.raw`{\ss} Stra\ss e \o{}re {\AA}rsj\"o \L{}\'od\'z`, 'ß Straße øre Årsjö Łódź'],
    [String.raw`50\% of A\&B, \$5, a\_b, \#1, \{x\}`, '50% of A&B, $5, a_b, #1, {x}'],
    [String.raw`\emph{Deep} \textbf{and \textit{wide}} {\em nets}`, 'Deep and wide nets'],
    [
      String.raw`pages 1--2 --- \`\`quoted''~text\\ next`.replaceAll('\\`', '`'),
      'pages 1–2 — “quoted” text next',
    ],
    [
      String.raw`$\mathcal{O}(\sqrt{n})$ and \(\alpha\in\mathbb{R}^{d}\), $x^{2n}$`,
      'O(sqrt{n}) and α∈R^d, x^{2n}',
    ],
    [String.raw`$\Sigma$$\Delta$ with {$\mu$}P`, 'ΣΔ with μP'],
    ['it costs $5 and $10 a day', 'it costs $5 and $10 a day'],
    ['one dollar $ alone', 'one dollar $ alone'],
    ['  a\n\n b\tc ', 'a b c'],
    ['H<sub>2</sub>O &amp; x<y', 'H2O & x<y'],
    [String.raw`our \hypernetwork{} and m\log n`, 'our hypernetwork and mlog n'],
    [String.raw`$m\log n$ \cite{a}`, 'm log n cite a'],
    [String.raw`co\-operation a\/b 1\,000`, 'cooperation ab 1 000'],
    ['μP 𝔸 é', 'μP 𝔸 é'],
  ])('reads %s', (latex, text) => {
    expect(toPlainText(latex)).toBe(text);
  });

  it('knows every symbol and accent it lists', () => {
    for (const [name, symbol = ''] of Object.entries(SYMBOLS))
      expect(toPlainText(`a\\${name}{}b`)).toBe(`a${symbol}b`);
    for (const [accent, mark] of Object.entries(COMBINING))
      expect(toPlainText(`\\${accent}{e}`)).toBe(`e${mark}`.normalize('NFC'));
  });

  it('leaves plain words as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,9}$/u)), (words) => {
        expect(toPlainText(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });
});
