/**
 * Tells how the items of a page's text layer are drawn. Both lists follow the page, but the text layer leaves out each
 * character that stands beyond the edge of the page.
 */
import type { DrawnText } from './drawing.ts';

interface DrawnItems {
  /** How each item is drawn, where it is known. */
  readonly as: readonly (DrawnText | undefined)[];
  /** What of each item is drawn in white. */
  readonly white: readonly string[];
  /** Drawn where no item stands. */
  readonly outside: string;
}

/** What of an operation's words the items have: those from `from` to `to`, ending at `end` of all items. */
interface Match {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** A way to match the operations so far. */
interface Path extends Match {
  /** Operations of which the items have a part. */
  readonly cuts: number;
  readonly before: Path | undefined;
}

/** Ways that are followed at once. */
const mostPaths = 64;
/** Characters of an operation that may stand before the left edge. */
const longestCut = 200;
/** Characters of items that no operation draws, where the lists part. */
const longestGap = 400;
/** The text layer puts these into the order of reading. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Returns how each of `items` is drawn, and what of `shown` is none of them. */
export function matchDrawn(items: readonly string[], shown: readonly DrawnText[]): DrawnItems {
  const whole = items.map(squeeze).join('');
  const texts = shown.map(({ text }) => squeeze(text));
  const matches = alignAll(whole, texts) ?? alignNear(whole, texts);
  const outside = matches.map(({ from, to }, index) => {
    const text = texts[index] ?? '';
    if (from === to) return rightToLeft.test(text) ? '' : (shown[index]?.text.trim() ?? '');
    return text.slice(0, from) + text.slice(to);
  });
  return {
    as: describe(items, shown, matches),
    white: findWhite(items, shown, matches),
    outside: outside.filter(Boolean).join('\n'),
  };
}

/** Neither list need hold white space and marks of format. */
function squeeze(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, '');
}

/** The operation that draws the first character of each item. */
function describe(items: readonly string[], shown: readonly DrawnText[], matches: readonly Match[]): DrawnItems['as'] {
  let [at, offset] = [0, 0];
  return items.map((item) => {
    while (at < matches.length - 1 && (matches[at]?.end ?? 0) <= offset) at += 1;
    const { from = 0, to = 0, end = 0 } = matches[at] ?? {};
    const isDrawn = end - (to - from) <= offset && offset < end;
    offset += squeeze(item).length;
    return isDrawn ? shown[at] : undefined;
  });
}

function findWhite(items: readonly string[], shown: readonly DrawnText[], matches: readonly Match[]): string[] {
  let [at, start] = [0, 0];
  return items.map((item) => {
    const text = squeeze(item);
    const end = start + text.length;
    let found = '';
    for (; at < matches.length; at += 1) {
      const match = matches[at] ?? { from: 0, to: 0, end: 0 };
      const from = Math.max(start, match.end - (match.to - match.from));
      if (shown[at]?.white && from < end) found += text.slice(from - start, match.end - start);
      if (match.end > end) break;
    }
    start = end;
    return found;
  });
}

/** The matches that leave no character of the items over, with as few operations cut as can be. */
function alignAll(whole: string, texts: readonly string[]): readonly Match[] | undefined {
  let left = texts.reduce((sum, { length }) => sum + length, 0);
  let paths: readonly Path[] = [{ from: 0, to: 0, end: 0, cuts: 0, before: undefined }];
  for (const text of texts) {
    left -= text.length;
    const next = new Map<number, Path>();
    for (const path of paths) {
      for (const [from, to] of partsAt(whole, path.end, text)) {
        const end = path.end + to - from;
        const cuts = path.cuts + (from < to && to - from < text.length ? 1 : 0);
        if (end + left < whole.length || cuts >= (next.get(end)?.cuts ?? Number.POSITIVE_INFINITY)) continue;
        next.set(end, { from, to, end, cuts, before: path });
      }
    }
    paths = [...next.values()].toSorted((one, other) => one.cuts - other.cuts).slice(0, mostPaths);
  }
  const last = paths.find(({ end }) => end === whole.length);
  return last && stepsOf(last);
}

function stepsOf(last: Path): readonly Match[] {
  const steps: Match[] = [];
  for (let path = last; path.before; path = path.before) steps.push(path);
  return steps.toReversed();
}

/** What of an operation's words may stand at `at`: all, the longest part, nothing. */
function partsAt(whole: string, at: number, text: string): readonly (readonly [from: number, to: number])[] {
  const nothing = [0, 0] as const;
  if (whole.startsWith(text, at)) return [[0, text.length], nothing];
  let best: readonly [number, number] = nothing;
  for (let from = 0; from < Math.min(text.length, longestCut); from += 1) {
    let to = from;
    while (to < text.length && text[to] === whole[at + to - from]) to += 1;
    if (to - from > best[1] - best[0]) best = [from, to];
    if (to === text.length) break;
  }
  return [best, nothing];
}

/** The matches one by one, each near the end of the one before. */
function alignNear(whole: string, texts: readonly string[]): readonly Match[] {
  let end = 0;
  return texts.map((text) => {
    const at = whole.slice(end, end + longestGap + text.length).indexOf(text);
    if (at < 0) return { from: 0, to: 0, end };
    end += at + text.length;
    return { from: 0, to: text.length, end };
  });
}
