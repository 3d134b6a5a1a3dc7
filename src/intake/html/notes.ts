/** Footnotes and endnotes of a page that Word has saved: elements of their own below its text. */
import { allElementsOf, attribute, type HtmlElement, type HtmlNode } from './nodes.ts';

/** Returns the notes below `parent`, one element each. */
export function findNotes(parent: { readonly childNodes: readonly HtmlNode[] }): readonly HtmlElement[] {
  const isNote = (element: HtmlElement) =>
    /mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)/iu.test(attribute(element, 'style')) ||
    (element.tagName === 'div' && /^_?(?:ftn|edn)\d{1,4}$/u.test(attribute(element, 'id')));
  return [...allElementsOf(parent, isNote)].filter(isNote);
}
