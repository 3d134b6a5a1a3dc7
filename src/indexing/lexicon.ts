/** The words of the library with their counts, for cutting, pinyin and corrections in the browser. */
import { writeFronts } from '../index-format/front-coding.ts';
import { keysOfWord, type Readings, withHalves } from '../index-format/heard-words.ts';
import type { LexiconFile } from '../index-format/search-files.ts';
import type { CutWords, Lexicon } from '../segment/cut.ts';
import { foldText, type Variants } from '../segment/fold.ts';
import { type CutFile, inBuckets, packed } from './files.ts';
import { groupByPlace, type Keeper, keepAllData, noKeeper } from './keeper.ts';
import type { SearchLibrary } from './library.ts';

const longest = 12;
/** A misspelt query asks for thirty buckets where others ask for few. */
const bucketSize = 1024;

/** Counts the words that `cut` finds in titles, headings and texts, with the names of topics and units. */
export function buildLexicon(
  library: SearchLibrary,
  cut: CutWords,
  variants: Variants,
  keeper: Keeper = noKeeper,
): Lexicon {
  const printed = countWords(headingsOf(library), cut);
  for (const [place, plans] of groupByPlace(textsByPlan(library), ({ plan }) => plan)) {
    const counted = keepAllData(keeper, `words ${place}`, plans, ({ texts }) => [...countWords(texts, cut)]);
    for (const words of counted) for (const [word, count] of words) add(printed, word, count);
  }
  const counts = new Map<string, number>();
  for (const [word, count] of printed) {
    const folded = foldText(word, variants);
    if (/^\p{Script=Han}+$/u.test(folded) && folded.length <= longest) add(counts, folded, count);
  }
  return counts;
}

function countWords(texts: Iterable<string>, cut: CutWords): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of cut(text)) add(counts, word, 1);
  return counts;
}

function add(counts: Map<string, number>, word: string, count: number): void {
  counts.set(word, (counts.get(word) ?? 0) + count);
}

/** Returns what words are counted in. */
export function textsOf(library: SearchLibrary): string[] {
  return [...headingsOf(library), ...textsByPlan(library).flatMap(({ texts }) => texts)];
}

/** Each once. */
function headingsOf({ measures }: SearchLibrary): ReadonlySet<string> {
  return new Set(measures.flatMap((measure) => measure.headings));
}

interface PlanTexts {
  readonly plan: string;
  readonly texts: readonly string[];
}

/** The titles of plans, and the texts of their measures and passages. */
function textsByPlan({ measures, passages, plans }: SearchLibrary): PlanTexts[] {
  const texts = Map.groupBy([...measures, ...passages], ({ plan }) => plan);
  return plans.map(({ id, title }) => ({ plan: id, texts: [title, ...(texts.get(id) ?? []).map(({ text }) => text)] }));
}

/** Returns the file of the words; words of `ignore` only ask. */
export function writeLexicon(lexicon: Lexicon, ignore: readonly string[], readings: Readings): CutFile {
  const totals = { total: totalOf(lexicon), halved: totalOf(withHalves(lexicon)) };
  const asking = ignore.reduce((sum, word) => sum + (lexicon.get(word) ?? 0), 0);
  return inBuckets({
    path: 'lexicon.bin',
    entries: [...lexicon].sort(([a], [b]) => (a < b ? -1 : 1)),
    keysOf: ([word]) => keysOfWord(word, readings),
    size: bucketSize,
    write: (path, words) => packed(path, { words: writeWords(words), ...totals, asking } satisfies LexiconFile),
  });
}

function totalOf(lexicon: Lexicon): number {
  return lexicon.values().reduce((sum, count) => sum + count, 0);
}

function writeWords(words: readonly (readonly [word: string, count: number])[]): string {
  const fronts = writeFronts(words.map(([word]) => word));
  return words.map(([, count], at) => `${fronts[at]}${count > 1 ? count : ''}`).join('');
}
