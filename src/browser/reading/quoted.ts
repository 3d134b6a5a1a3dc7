/**
 * Runs in the browser: printed words of a page with the place that they stand in. A measure's element names its place
 * (`data-place`), the document's its name (`data-cited`); a link with `rel="bookmark"` leads to the measure's own page.
 */
import { nameSentences, type SentenceSpan } from '../citation.ts';
import { pastable } from '../pastable.ts';
import { pageAddress } from '../public-address.ts';

/** Words to take along. */
export interface Quoted {
  readonly text: string;
  /** As official documents cite each other. */
  readonly source: string;
  readonly url: string;
  /** The measure that holds the words; a passage has no id. */
  readonly id: string | undefined;
  /** The sentences that hold them, where they have numbers. */
  readonly span?: SentenceSpan | undefined;
}

/** Returns what is selected, with the first place of it; nothing where no printed words are. */
export function quoteSelection(selection: Selection): Quoted | undefined {
  const text = selection.toString().trim();
  if (text === '' || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = elementAt(range);
  const holder = start?.closest('[data-source]') && holderOf(start);
  if (!start || !holder || start.closest('[data-editorial]')) return undefined;
  const span = spanOf(holder, start, range);
  const { source, ...place } = placeOf(holder, span ? `s${span[0]}` : '');
  return { ...place, text, span, source: source + (span ? nameSentences(span) : '') };
}

/** From the sentence in which the words begin to the last of the measure that they touch. */
function spanOf(holder: Element, start: Element, range: Range): SentenceSpan | undefined {
  const first = numberOf(start.closest<HTMLElement>('[data-sentence]'));
  if (first === undefined) return undefined;
  const touched = [...holder.querySelectorAll<HTMLElement>('[data-sentence]')].filter((one) => reaches(range, one));
  return [first, Math.max(first, ...touched.flatMap((one) => numberOf(one) ?? []))];
}

/** The range ends inside the element or behind it, and begins before its end. */
function reaches(range: Range, element: Element): boolean {
  const own = new Range();
  own.selectNodeContents(element);
  return (
    range.compareBoundaryPoints(Range.START_TO_END, own) > 0 && range.compareBoundaryPoints(Range.END_TO_START, own) < 0
  );
}

function numberOf(sentence: HTMLElement | null): number | undefined {
  const number = sentence?.dataset['sentence'];
  return number === undefined ? undefined : Number(number);
}

/** Returns a whole measure as it is printed: its heading, its paragraphs, its note. */
export function quoteMeasure(measure: HTMLElement): Quoted {
  const printed = [...measure.querySelectorAll('[data-source]')].map((element) => {
    const copy = document.createElement('div');
    copy.append(element.cloneNode(true));
    for (const added of copy.querySelectorAll('[data-editorial]')) added.remove();
    return copy.textContent;
  });
  return { ...placeOf(measure, ''), text: printed.join('\n') };
}

/** Returns words with their source and address, a line each. */
export function quotation(quoted: Quoted): string {
  return `${withSource(quoted)}\n${quoted.url}`;
}

function withSource({ text, source }: Quoted): string {
  return `${text}\n——${source}`;
}

/** Hands words to the share sheet of the system; whoever closes it has shared nothing, which is no fault. */
export async function share(quoted: Quoted): Promise<void> {
  const { source, url } = quoted;
  await navigator.share({ title: source, text: withSource(quoted), url }).catch(() => undefined);
}

/** Where the words begin; a selection may begin at the very end of the element before. */
function elementAt({ startContainer: node, startOffset: offset, commonAncestorContainer }: Range): Element | null {
  const isBehind = node.nodeType === Node.TEXT_NODE && offset === node.textContent?.length;
  const first = isBehind && node !== commonAncestorContainer ? nextText(node) : node;
  return first instanceof Element ? first : (first?.parentElement ?? null);
}

function nextText(node: Node): Node | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker.nextNode();
}

function holderOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-measure], .kb-passage');
}

function placeOf(holder: HTMLElement, sentence: string): Omit<Quoted, 'text'> {
  const own = holder.querySelector('a[rel="bookmark"]')?.getAttribute('href');
  const anchor = sentence || (holder.matches('.kb-passage') ? holder.id : '');
  const url = new URL(own ?? '', pageAddress());
  url.hash = anchor;
  const cited = holder.closest<HTMLElement>('[data-cited]')?.dataset['cited'] ?? '';
  return { source: cited + (holder.dataset['place'] ?? ''), url: pastable(url.href), id: holder.dataset['measure'] };
}
