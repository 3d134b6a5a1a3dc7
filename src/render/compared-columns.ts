/**
 * Several columns of sentences → the rows of a comparison: like sentences beside each other, then what stands alone. Runs in
 * the browser too, for plans that a reader chooses.
 */
import type { LikeSentences, PlacedSentence } from '../match/like-sentences.ts';
import { lookUp } from '../model/look-up.ts';
import type { Span } from '../model/printed.ts';
import { comparedName } from './addresses.ts';
import { alignColumns, type SentencePair } from './align-columns.ts';
import { type ComparedCell, type ComparedRow, type ComparedRun, isSame } from './compared-rows.ts';

/** A sentence of a column. */
export interface ColumnSentence {
  /** Unlike that of any other. */
  readonly key: string;
  /** Id of its measure. */
  readonly measure: string;
  /** Its number in the measure. */
  readonly n: number;
  /** Names the measure, where the column holds several. */
  readonly label?: string | undefined;
  readonly text: string;
  /** What of the text others have too. */
  readonly shared: readonly Span[];
}

export interface ComparedColumns {
  /** Like sentences of two columns and more. */
  readonly rows: readonly ComparedRow[];
  /** By column, sentences that have no like in another. */
  readonly alone: readonly (readonly ComparedCell[])[];
}

/** Sets columns of which only the texts are known side by side, by their like sentences. */
export function compareChosen(
  columns: readonly (readonly Omit<ColumnSentence, 'shared'>[])[],
  like: readonly LikeSentences[],
): ComparedColumns {
  const keyOf = ({ text, sentence }: PlacedSentence): string => columns[text]?.[sentence - 1]?.key ?? '';
  const placed = Map.groupBy(
    like.flatMap(({ a, b }) => [a, b]),
    keyOf,
  );
  const sharing = columns.map((list) =>
    list.map((own) => ({ ...own, shared: (placed.get(own.key) ?? []).flatMap(({ shared }) => shared) })),
  );
  const pairs = like.map(({ a, b, same }) => ({ a: keyOf(a), b: keyOf(b), weight: same }));
  return compareColumns(sharing, pairs);
}

/** Sets columns side by side; pairs of sentences that are no part of them are left out. */
export function compareColumns(
  columns: readonly (readonly ColumnSentence[])[],
  pairs: readonly SentencePair[],
): ComparedColumns {
  const sentences = new Map(columns.flat().map((sentence) => [sentence.key, sentence]));
  const rows = alignColumns(
    columns.map((list) => list.map(({ key }) => key)),
    pairs.filter(({ a, b }) => sentences.has(a) && sentences.has(b)),
  );
  const [alone, joined] = [rows.filter(standsAlone), rows.filter((row) => !standsAlone(row))];
  const anchors = anchorsOf([...joined, ...alone].flat(), sentences);
  const cell = (key: string, own: ComparedRun['kind']): ComparedCell =>
    sentenceCell(lookUp(sentences, key, 'sentence'), own, anchors.get(key));
  return {
    rows: joined.map((row): ComparedRow => {
      const cells = row.map((key) => (key === undefined ? null : cell(key, 'different')));
      return { cells, same: isSame(cells) };
    }),
    alone: columns.map((_, index) => alone.flatMap((row) => row[index] ?? []).map((key) => cell(key, 'added'))),
  };
}

function standsAlone(row: readonly (string | undefined)[]): boolean {
  return row.filter((key) => key !== undefined).length === 1;
}

/** Returns for the first sentence of each measure, in the order in which they are shown, where a link to it leads. */
function anchorsOf(
  keys: readonly (string | undefined)[],
  sentences: ReadonlyMap<string, ColumnSentence>,
): ReadonlyMap<string, string> {
  const shown = keys.filter((key) => key !== undefined);
  const first = Map.groupBy(shown, (key) => lookUp(sentences, key, 'sentence').measure);
  return new Map([...first].map(([id, [key = '']]) => [key, comparedName(id)]));
}

function sentenceCell(
  { n, label, text, shared }: ColumnSentence,
  own: ComparedRun['kind'],
  anchor: string | undefined,
): ComparedCell {
  return { n, ...(label !== undefined && { label }), ...(anchor && { anchor }), runs: wordingRuns(text, shared, own) };
}

/** Cuts a sentence into what others have too and what they have not; a lone mark or letter is no difference. */
function wordingRuns(text: string, shared: readonly Span[], own: ComparedRun['kind']): ComparedRun[] {
  const cuts = [...new Set([0, ...shared.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  );
  const runs: ComparedRun[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const run = text.slice(from, cuts[index + 1]);
    const isShared = shared.some(({ start, end }) => start <= from && from < end) || lettersIn(run) < 2;
    const kind = isShared ? 'same' : own;
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + run };
    else runs.push({ kind, text: run });
  }
  return runs;
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
