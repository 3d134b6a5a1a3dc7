/** Text that stands in XML as it is printed, whatever characters it holds. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML, in elements and in attributes; characters that XML 1.0 has no place for become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/gu, (character) => entities[character] ?? character)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
