/** Text that stands in Markdown as it is printed, whatever characters it holds. */

/**
 * Escapes what Markdown (CommonMark §2.4) would read as a mark; at the beginning of a line, numbers, bullets and
 * directives too.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/gu, (mark) => `\\${mark}`)
    .replace(/^(\s*)([#+-]|=+(?=\s*$)|:{2,})/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gmu, '$1\\$2')
    .replace(/&(?=#?\w+;)/gu, '\\&');
}
