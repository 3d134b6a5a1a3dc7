/** Text that stands in XML and in Markdown as it is printed, whatever characters it holds. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML, in elements and in attributes; characters that XML 1.0 has no place for become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/gu, (character) => entities[character] ?? character)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** Escapes what Markdown (CommonMark §2.4) would read as a mark; at the beginning of a line, numbers and bullets too. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/gu, (mark) => `\\${mark}`)
    .replace(/^(\s*)([#+-]|=+(?=\s*$))/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gmu, '$1\\$2')
    .replace(/&(?=#?\w+;)/gu, '\\&');
}
