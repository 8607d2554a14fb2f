/** Text that XML 1.0 can hold. */

/** What is no Char (www.w3.org/TR/xml, production 2): XML 1.0 forbids it even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text with U+FFFD in the place of what XML 1.0 forbids: control characters and lone surrogates. */
export function toXmlText(text: string): string {
  return text.replaceAll(FORBIDDEN, '\uFFFD');
}

/** The same, escaped for an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return toXmlText(text).replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
