/**
 * Takes out what a page shows and holds once more where nobody sees it: the copy of the article that a site hides for a
 * reading voice or a counter of characters, without its paragraphs. What is hidden alone is text that a reader unfolds.
 */
import { defaultTreeAdapter } from 'parse5';
import { renderBlocks } from '../blocks.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { allElementsOf, type HtmlElement, type HtmlParent, isFolded, isSilent } from './nodes.ts';
import { wordsOf } from './words.ts';

/** What is shorter may be a sentence that a text says twice. */
const shortestCopy = 200;
/** Tools and facts of the page stand between what a copy runs together: its title, its number, its text. */
const mostPieces = 3;

/** Detaches the copies from `page` and returns their texts. */
export function takeHiddenCopies(page: HtmlParent): readonly string[] {
  const hidden = [...allElementsOf(page, isClosed)].filter(isFolded);
  const folded = hidden.filter((element) => !isSilent(element) && wordsOf(element).length >= shortestCopy);
  if (folded.length === 0) return [];
  const shown = squeeze(renderBlocks(readHtmlBlocks(page, folded)).text);
  const copies = folded.filter((element) => isShown(squeeze(wordsOf(element)), shown, mostPieces));
  for (const copy of copies) defaultTreeAdapter.detachNode(copy);
  return copies.map(wordsOf);
}

/** Tells whether `text` is made of so many pieces of `shown`, each as long as can be. */
function isShown(text: string, shown: string, pieces: number): boolean {
  if (text === '') return true;
  if (pieces === 0) return false;
  let [held, end] = [0, text.length];
  while (held < end) {
    const middle = Math.ceil((held + end) / 2);
    if (shown.includes(text.slice(0, middle))) held = middle;
    else end = middle - 1;
  }
  return held > 0 && isShown(text.slice(held), shown, pieces - 1);
}

function isClosed(element: HtmlElement): boolean {
  return isSilent(element) || isFolded(element);
}

/** The marks and gaps between the lines of a page are not those of its copy. */
function squeeze(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}
