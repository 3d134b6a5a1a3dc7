/** The characters that an article shows, text by text, straight from its tree: what must stand in the lines read. */
import { type HtmlNode, isElement, isSilent, isText } from './nodes.ts';

/** Returns every visible text below `parent`. */
export function listPieces(parent: { readonly childNodes: readonly HtmlNode[] }): readonly string[] {
  const pieces: string[] = [];
  const waiting = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) pieces.push(node.value);
    if (isElement(node) && !isSilent(node)) waiting.push(...node.childNodes.toReversed());
  }
  return pieces.filter((piece) => /\S/u.test(piece));
}
