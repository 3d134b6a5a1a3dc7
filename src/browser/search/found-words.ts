/**
 * Runs in the browser on a page that was opened from a search: marks the words that matched until the reader has enough.
 * Words are compared folded, as the search does. Only `<mark>` elements are put around printed text; they change no
 * character of it and leave no trace.
 */
import { fold, foldText, printedSpan } from '../../segment/fold.ts';
import styles from '../../styles/search.css?url';
import { decode } from '../decode.ts';
import { linkStyles } from '../elements.ts';
import { make } from '../make.ts';
import { forgetWords } from './take-words.ts';

/** Marks `words` in the text around the sentence that the address names, and offers to clear the marks. */
export function markWords(words: readonly string[]): void {
  const forms = [...new Set(words.map((word) => foldText(word)))].filter(Boolean);
  if (forms.length === 0) return;
  const pattern = new RegExp(forms.sort((a, b) => b.length - a.length).join('|'), 'gu'); // folded text has no signs
  const target = document.getElementById(decode(location.hash.slice(1)));
  const room = target?.closest<HTMLElement>('article, section') ?? document.querySelector('main') ?? document.body;
  const blocks = [...room.querySelectorAll<HTMLElement>('[data-source]')];
  const found = blocks.map((block) => markBlock(block, pattern)).reduce((sum, count) => sum + count, 0);
  if (found === 0) return;
  void linkStyles(styles);
  offerClearing(room, found, target);
}

interface Piece {
  readonly node: Text;
  /** Offset of the node in the text of its block. */
  readonly start: number;
}

/** Marks one block of printed text and returns how often the words stand in it. */
function markBlock(block: HTMLElement, pattern: RegExp): number {
  const pieces = printedPieces(block);
  const folded = fold(pieces.map(({ node }) => node.data).join(''));
  const spans = [...folded.text.matchAll(pattern)].map(({ index, 0: match }) =>
    printedSpan(folded, index, index + match.length),
  );
  for (const { node, start } of pieces) {
    const inside = spans.map((span) => [span.start - start, span.end - start] as const);
    for (const [from, to] of inside.filter(([from, to]) => to > 0 && from < node.length).toReversed()) {
      markPart(node, Math.max(from, 0), Math.min(to, node.length));
    }
  }
  return spans.length;
}

/** The text nodes of a block without what editors added. */
function printedPieces(block: HTMLElement): Piece[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest('[data-editorial]')) continue;
    pieces.push({ node, start });
    start += node.length;
  }
  return pieces;
}

function markPart(node: Text, from: number, to: number): void {
  const marked = node.splitText(from);
  marked.splitText(to - from);
  const mark = make('mark', 'kb-found');
  marked.replaceWith(mark);
  mark.append(marked);
}

function offerClearing(room: HTMLElement, found: number, target: HTMLElement | null): void {
  const button = make('button', 'kb-found-bar__clear', '清除标记');
  button.type = 'button';
  const bar = make('div', 'kb-found-bar kb-screen', make('span', '', `标出${found}处`), button);
  bar.role = 'group';
  bar.ariaLabel = '搜索词的标记';
  const clear = () => {
    document.removeEventListener('keydown', onKey);
    const returns = bar.contains(document.activeElement);
    bar.remove();
    clearMarks();
    forgetWords();
    if (returns) focusText(target ?? room);
  };
  const onKey = ({ key, isComposing }: KeyboardEvent) => {
    if (key === 'Escape' && !isComposing && !document.querySelector('dialog[open]')) clear();
  };
  button.addEventListener('click', clear);
  document.addEventListener('keydown', onKey);
  room.append(bar);
}

function clearMarks(): void {
  for (const mark of document.querySelectorAll('mark.kb-found')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** The button is gone; reading goes on where it stood. */
function focusText(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
