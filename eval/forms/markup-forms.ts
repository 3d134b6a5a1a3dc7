/** How converters mark up a document: text → a page or a Markdown file of the same words. */
import type { Form } from './form.ts';

/** The forms of markup, each by itself. */
export const markupForms: readonly Form[] = [
  { name: 'html paragraphs', ending: '.html', damage: (text) => text.split('\n').map(asParagraph).join('\n') },
];

function asParagraph(line: string): string {
  const escaped = line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  return `<p>${escaped.trim()}</p>`;
}
