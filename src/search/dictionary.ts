/** The library's own words as a dictionary for queries: where words end, and what abbreviations may stand for. */
import { createWordFinder, type Lexicon } from '../segment/cut.ts';
import { shortens, takesEverySecond } from './abbreviations.ts';

export interface Dictionary {
  /** Cuts folded text into words; a text that is one long word is cut into the words inside it. */
  cut(text: string): string[];
  /** Words that `short` may abbreviate: 老人 → 老年人, 法援 → 法律援助. */
  longerWords(short: string): string[];
  /** Two words that begin with the two characters of `short`: 社矫 → 社区矫正; some stand nowhere. */
  joinedWords(short: string): string[];
}

/** Words of a library, those that are asked for at least. */
export interface KnownWords {
  readonly lexicon: Lexicon;
  /** The counts of all words of the library together, and of those that only ask. */
  readonly total: number;
  readonly asking: number;
  /** Those of all words together with the halves of long ones. */
  readonly halved: number;
}

/** Returns a lexicon of these words, the most frequent first. */
export function inOrder(words: Iterable<readonly [word: string, count: number]>): Lexicon {
  return new Map([...words].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)));
}

const longWord = 4;
const most = 6;

/** A word that only asks is as usual in a question as the most usual ones in a text. */
const usual = 200;

/** Returns the words of `lexicon` with those that only ask. */
export function withAsking(lexicon: Lexicon, ignore: readonly string[]): Lexicon {
  return new Map([...lexicon, ...ignore.map((word) => [word, usual] as const)]);
}

/** Opens words as a dictionary that also knows those that only ask. */
export function openDictionary(known: KnownWords, ignore: readonly string[]): Dictionary {
  const { lexicon, total, asking } = known;
  const findWords = createWordFinder(withAsking(lexicon, ignore), total - asking + ignore.length * usual);
  const frequent = (words: readonly string[]) =>
    words.toSorted((a, b) => (lexicon.get(b) ?? 0) - (lexicon.get(a) ?? 0)).slice(0, most);
  const wordsOf = (test: (word: string) => boolean) => frequent([...lexicon.keys()].filter(test));
  return {
    cut: (text) => {
      const words = findWords(text).map((word) => word.text);
      return words.length === 1 && text.length >= longWord ? cutInside(text, known) : words;
    },
    longerWords: (short) =>
      wordsOf((word) => word.length <= short.length * 2 && (shortens(short, word) || takesEverySecond(short, word))),
    joinedWords: (short) => {
      const [heads = [], tails = []] = [...short].map((first) =>
        wordsOf((word) => word.length === 2 && word.startsWith(first)),
      );
      return short.length === 2 ? heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, most) : [];
    },
  };
}

function cutInside(text: string, { lexicon, total }: KnownWords): string[] {
  const others = new Map(lexicon);
  others.delete(text);
  const words = createWordFinder(others, total - (lexicon.get(text) ?? 0))(text).map((word) => word.text);
  return words.some((word) => word.length === 1) ? [text] : words;
}
