/** Text that XML 1.0 can hold. */

/** Characters that XML 1.0 forbids even as references. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text with U+FFFD in the place of what XML 1.0 forbids: control characters and lone surrogates. */
export function toXmlText(text: string): string {
  return text.toWellFormed().replaceAll(FORBIDDEN, '\uFFFD');
}

/** The same, escaped for an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return toXmlText(text).replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
