/** Cuts a text at the borders of its marks, so that every run of characters stands once with all marks it carries. */
import type { Role, TargetKind } from '../model/kinds.ts';
import type { Span } from '../model/printed.ts';

/** What a run of characters is. Marks nest; the first in a list is the outermost. */
export type Mark =
  | { readonly type: 'cite'; readonly url: string }
  | { readonly type: 'unit'; readonly url: string; readonly role: Role }
  | { readonly type: 'target'; readonly kind: TargetKind; readonly date?: string }
  | { readonly type: 'term'; readonly url: string; readonly meaning: string }
  | { readonly type: 'correction'; readonly new: string; readonly reason: string }
  | { readonly type: 'redaction'; readonly reason: string };

/** A run of printed characters that carry the same marks. */
export interface Inline {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** One sentence, `n` counted from 1 over the whole measure; its anchor is `#s<n>`. */
export interface SentenceView {
  readonly n: number;
  readonly inlines: readonly Inline[];
  /** 本地特有: no other plan has its wording. */
  readonly local?: true;
}

export interface PlacedMark {
  readonly span: Span;
  readonly mark: Mark;
}

/** Returns the runs of `text` from `start` to `end`; the mark that begins first (or reaches furthest) is outermost. */
export function cutInlines(text: string, marks: readonly PlacedMark[], start = 0, end = text.length): Inline[] {
  const inside = marks.filter(({ span }) => span.start < end && start < span.end);
  const borders = inside.flatMap(({ span }) => [span.start, span.end]).filter((at) => start < at && at < end);
  const cuts = [...new Set([start, ...borders, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    marks: inside
      .filter(({ span }) => span.start <= from && from < span.end)
      .sort(outermostFirst)
      .map(({ mark }) => mark),
  }));
}

/** Returns a text's paragraphs as lists of sentences, numbered through from 1; `local` holds numbers of sentences. */
export function cutSentences(
  text: string,
  sentences: readonly Span[],
  marks: readonly PlacedMark[],
  local: ReadonlySet<number> = new Set(),
): SentenceView[][] {
  const views = sentences.map(({ start, end }, index) => {
    const n = index + 1;
    const inlines = cutInlines(text, marks, start, end);
    return { start, view: { n, inlines, ...(local.has(n) && { local: true as const }) } };
  });
  let from = 0;
  return text.split('\n').map((paragraph) => {
    const [first, last] = [from, from + paragraph.length];
    from = last + 1;
    return views.filter(({ start }) => first <= start && start <= last).map(({ view }) => view);
  });
}

function outermostFirst(a: PlacedMark, b: PlacedMark): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
