/**
 * Runs in the browser: printed words of a page with the place that they stand in. A measure's element names its place
 * (`data-place`), the document's its name (`data-cited`); a link with `rel="bookmark"` leads to the measure's own page.
 */
import { pastable } from '../pastable.ts';

/** Words to take along. */
export interface Quoted {
  readonly text: string;
  /** As official documents cite each other. */
  readonly source: string;
  readonly url: string;
  /** The measure that holds the words; a passage has no id. */
  readonly id: string | undefined;
}

/** Returns what is selected, with the first place of it; nothing where no printed words are. */
export function quoteSelection(selection: Selection): Quoted | undefined {
  const text = selection.toString().trim();
  if (text === '' || selection.rangeCount === 0) return undefined;
  const start = elementAt(selection.getRangeAt(0));
  const holder = start?.closest('[data-source]') && holderOf(start);
  if (!start || !holder || start.closest('[data-editorial]')) return undefined;
  const number = start.closest<HTMLElement>('[data-sentence]')?.dataset['sentence'];
  return { ...placeOf(holder, number ? `s${number}` : ''), text };
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
export function quotation({ text, source, url }: Quoted): string {
  return `${text}\n——${source}\n${url}`;
}

/** Hands words to the share sheet of the system; whoever closes it has shared nothing, which is no fault. */
export async function share({ text, source, url }: Quoted): Promise<void> {
  await navigator.share({ title: source, text: `${text}\n——${source}`, url }).catch(() => undefined);
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
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const own = holder.querySelector('a[rel="bookmark"]')?.getAttribute('href');
  const anchor = sentence || (holder.matches('.kb-passage') ? holder.id : '');
  const url = new URL(own ?? '', canonical);
  url.hash = anchor;
  const cited = holder.closest<HTMLElement>('[data-cited]')?.dataset['cited'] ?? '';
  return { source: cited + (holder.dataset['place'] ?? ''), url: pastable(url.href), id: holder.dataset['measure'] };
}
