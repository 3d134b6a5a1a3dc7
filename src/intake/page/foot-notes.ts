/**
 * Takes the notes off the foot of pages, where they would stand in the middle of a paragraph that goes on overleaf: lines in
 * smaller type below the text, from the first one on that opens with a mark which the text above refers to. A mark in the
 * size of the text may as well open the entry of a list: it must be raised, or the text must go on overleaf.
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

/** `附件：任务清单` */
const annex = /^附\s*[件表图录]/u;

/** Returns the pages without their notes, and these. */
export function takeNotes(pages: readonly (readonly PageLine[])[]): NotedPages {
  const usual = usualSize(pages.flat());
  const spans = pages.map((lines) => spanOfNotes(lines, usual));
  return {
    pages: pages.map((lines, index) => lines.filter((_, at) => !isWithin(spans[index], at))),
    notes: pages.flatMap((lines, index) => joinNotes(lines.filter((_, at) => isWithin(spans[index], at)))),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isWithin(span: Span | undefined, at: number): boolean {
  return span !== undefined && at >= span.start && at < span.end;
}

function spanOfNotes(lines: readonly PageLine[], usual: number): Span | undefined {
  const small = lines.findLastIndex(({ size }) => size > smaller * usual) + 1;
  if (lines.length - small > mostLines) return undefined;
  const above = lines.slice(0, small);
  const isCut = goesOnOverleaf(above);
  const start = lines.findIndex(({ text }, index) => {
    const own = mark.exec(text)?.[0];
    return index >= small && own !== undefined && above.some((line) => refersTo(line, own, isCut));
  });
  if (start < 0) return undefined;
  const end = lines.findIndex(
    ({ text }, index) => index > start && !belongsToNotes(text, lines[index - 1]?.text ?? ''),
  );
  return { start, end: end < 0 ? lines.length : end };
}

function refersTo({ text, raised = '' }: PageLine, own: string, isCut: boolean): boolean {
  return text.indexOf(own) > 0 && (isCut || raised.includes(own));
}

/** Its last line is as long as any, and its sentence does not end. */
function goesOnOverleaf(lines: readonly PageLine[]): boolean {
  const edge = lines.reduce((most, { end }) => Math.max(most, end), 0);
  const last = lines.at(-1);
  return last !== undefined && last.end > edge - last.size && !stop.test(last.text);
}

const stop = /[。！？：:][”’」』）)]?$/u;

function belongsToNotes(text: string, above: string): boolean {
  return mark.test(text) || !(annex.test(text) || stop.test(above));
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
