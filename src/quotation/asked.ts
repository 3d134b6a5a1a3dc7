/**
 * What a search is asked so that it names the plans in which a quotation may stand. The search finds every string of a
 * heading, of a text or of a note, marks left out. A quotation may go over the end of one of these, which is the end of a
 * sentence or a line: so it is asked for as a whole and, where that stands nowhere, in parts that go over no such end.
 */
import type { Span } from '../model/printed.ts';
import { foldText, printedSpan } from '../segment/fold.ts';
import { listCandidates, type QuotationCandidate } from './candidates.ts';

/** A quotation as a search is asked for it, letters and figures only. */
export interface AskedQuotation extends Span {
  /** Absent where it is too long to be asked for at once, or holds an ellipsis. */
  readonly whole?: string;
  /** No field may end in it: wherever it stands, it stands in one field as a whole. */
  readonly isOfOneField?: boolean;
  /** In order; wherever the quotation stands, each stands in one field. */
  readonly parts: readonly string[];
}

/** Characters. */
const lengths = { whole: 48, part: 24 } as const;
/** Of a long quotation so many parts are asked for, evenly spread. */
const mostParts = 6;
const ellipsis = /\.{3,}|[…⋯]/u;
/** Where a field may end. */
const border = /[。！？!?；;（）()\n]|\.{3,}|[…⋯]/u;

/** Returns what is asked for each part of a pasted text that may be a quotation. */
export function askedOf(pasted: string): AskedQuotation[] {
  return listCandidates(pasted).map(readAsked);
}

function readAsked({ start, end, printed, form }: QuotationCandidate): AskedQuotation {
  const { start: first, end: last } = printedSpan(form, 0, form.text.length);
  const inner = printed.slice(first, last);
  const whole = foldText(inner);
  const parts = inner
    .split(border)
    .map((part) => foldText(part))
    .filter((part) => part.length > 1);
  const isWhole = whole.length <= lengths.whole && !ellipsis.test(inner);
  return {
    ...{ start, end, ...(isWhole && { whole }), parts: spread(parts.flatMap(cutEvenly)) },
    ...(!border.test(inner) && { isOfOneField: true }),
  };
}

function cutEvenly(text: string): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / lengths.part);
  const ends = Array.from({ length: count + 1 }, (_, at) => Math.round((at * characters.length) / count));
  return ends.slice(1).map((end, at) => characters.slice(ends[at], end).join(''));
}

function spread(parts: readonly string[]): readonly string[] {
  if (parts.length <= mostParts) return parts;
  const step = (parts.length - 1) / (mostParts - 1);
  return Array.from({ length: mostParts }, (_, at) => parts[Math.round(at * step)] ?? '');
}
