/**
 * Takes the notes off the foot of pages, where they would stand in the middle of a paragraph that goes on overleaf: lines in
 * smaller type below the text, from the first one on that opens with a mark which stands in the text above.
 */
import type { PageLine } from './page.ts';

export interface NotedPages {
  readonly pages: readonly (readonly PageLine[])[];
  /** Each with all its lines, in the order of their pages. */
  readonly notes: readonly FootNote[];
}

interface FootNote {
  readonly page: number;
  readonly text: string;
}

/** Type size over that of the text. */
const smaller = 0.92;
const mostLines = 80;
/** `①`, `[1]`, `¹`, `*` */
const mark = /^(?:[①-⑳⑴-⒇]|[[［〔【]\d{1,2}[\]］〕】]|[¹²³⁰⁴-⁹]{1,2}|[*＊※]{1,3})/u;

/** Returns the pages without their notes, and these. */
export function takeNotes(pages: readonly (readonly PageLine[])[]): NotedPages {
  const usual = usualSize(pages.flat());
  const starts = pages.map((lines) => startOfNotes(lines, usual));
  return {
    pages: pages.map((lines, index) => lines.slice(0, starts[index])),
    notes: pages.flatMap((lines, index) => joinNotes(lines.slice(starts[index]))),
  };
}

function startOfNotes(lines: readonly PageLine[], usual: number): number {
  const small = lines.findLastIndex(({ size }) => size > smaller * usual) + 1;
  if (lines.length - small > mostLines) return lines.length;
  const above = lines.slice(0, small).map(({ text }) => text);
  const start = lines.findIndex(({ text }, index) => {
    const own = mark.exec(text)?.[0];
    return index >= small && own !== undefined && above.some((line) => line.indexOf(own) > 0);
  });
  return start < 0 ? lines.length : start;
}

function joinNotes(lines: readonly PageLine[]): readonly FootNote[] {
  const notes: FootNote[] = [];
  for (const { page, text } of lines) {
    const last = mark.test(text) ? undefined : notes.pop();
    notes.push({ page: last?.page ?? page, text: (last?.text ?? '') + text });
  }
  return notes;
}

function usualSize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
