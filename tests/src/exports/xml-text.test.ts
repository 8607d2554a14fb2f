import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, toXmlText } from '../../../src/exports/xml-text.ts';

describe('text for XML', () => {
  it('has U+FFFD for control characters, noncharacters and halves of a pair', () => {
    expect(toXmlText('a\u0000b\u0007c\uFFFEd\uD800e\uDC00')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD');
  });

  it('keeps what XML allows: tabs, line ends, accents, whole pairs', () => {
    expect(toXmlText('a\tb\nc\rμ𝔸')).toBe('a\tb\nc\rμ𝔸');
  });

  it('changes nothing the second time, and leaves no markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toXmlText(toXmlText(text))).toBe(toXmlText(text));
        expect(escapeXml(text)).not.toMatch(/[<>"]/);
      }),
    );
  });
});
