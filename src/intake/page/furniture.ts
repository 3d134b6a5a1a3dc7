/**
 * Takes page numbers (`— 3 —`, `第3页 共9页`, `3`), running heads and running feet off the pages: lines at the top or
 * bottom edge that number the pages or say the same on most of them.
 */
import type { Finding, LeftOut } from '../faults.ts';
import type { PageLine } from './page.ts';

export interface BarePages {
  readonly pages: readonly (readonly PageLine[])[];
  /** The lines taken off. */
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

const edgeLines = 2;
const longestHead = 80;
const leastRepeats = 3;
/** How far, in type sizes, the same head may stand apart on two pages. */
const drift = 0.5;

/** `— 3 —`, `- 3 -`, `第 3 页`, `3 / 12` */
const pageNumber =
  /^(?:[—–\-－·•~]+\s*\d{1,4}\s*[—–\-－·•~]+|第\s*\d{1,4}\s*页(?:[，,/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/u;
const bareNumber = /^\d{1,4}$/u;

/** Tells whether a line may number its page. */
export function looksLikePageNumber(text: string): boolean {
  return pageNumber.test(text) || bareNumber.test(text);
}

/** Returns the pages without their furniture, and an info that says what was taken off. */
export function removeFurniture(pages: readonly (readonly PageLine[])[]): BarePages {
  const isRunning = findRunning(pages);
  const offset = findOffset(pages);
  const removed: PageLine[] = [];
  const bare = pages.map((lines) => {
    const taken = new Set(edgesOf(lines).filter((line) => isNumber(line, offset) || isRunning(line)));
    removed.push(...taken);
    return lines.filter((line) => !taken.has(line));
  });
  return { pages: bare, leftOut: removed.map(toLeftOut), findings: report(removed) };
}

function toLeftOut({ text, page }: PageLine): LeftOut {
  return { place: `第${page}页页眉页脚`, text, original: 'publish' };
}

function edgesOf(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.filter((_, index) => index < edgeLines || index >= lines.length - edgeLines);
}

/** A bare number is a page number when it counts on with the pages of the file. */
function isNumber({ text, page }: PageLine, offset: number | undefined): boolean {
  return pageNumber.test(text) || (bareNumber.test(text) && Number(text) - page === offset);
}

function findOffset(pages: readonly (readonly PageLine[])[]): number | undefined {
  const numbers = pages.flatMap((lines) => edgesOf(lines).filter(({ text }) => bareNumber.test(text)));
  const counts = countBy(numbers.map(({ text, page }) => Number(text) - page));
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= Math.max(2, pages.length / 2) ? best[0] : undefined;
}

function findRunning(pages: readonly (readonly PageLine[])[]): (line: PageLine) => boolean {
  const edges = pages.flatMap((lines) => edgesOf(lines).filter(({ text }) => text.length <= longestHead));
  const counts = countBy(edges.map(placeOf));
  const least = pages.length === 2 ? 2 : leastRepeats;
  return (line) => (counts.get(placeOf(line)) ?? 0) >= Math.max(least, pages.length / 3);
}

/** The same words, whatever number they hold, at the same height. */
function placeOf({ text, y, size }: PageLine): string {
  return `${text.replace(/\d+/gu, '0')}@${Math.round(y / (size * drift || 1))}`;
}

function countBy<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function report(removed: readonly PageLine[]): readonly Finding[] {
  if (removed.length === 0) return [];
  const examples = [...new Set(removed.map(({ text }) => text))].slice(0, 5).join('；');
  return [{ rule: 'page-furniture', severity: 'info', found: `${removed.length} 行，如：${examples}` }];
}
