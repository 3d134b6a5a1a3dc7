/**
 * Everyday sayings, matched softly: 手机办事 is said in 在手机上就能办的事, though not letter by letter.
 *
 * Of both sides the small words are left out that stand anywhere in speech; then the saying has to follow in order, nearly
 * whole and within a short stretch.
 */

/** A saying that a text says in other letters. */
export interface Saying {
  /** 1 where nothing is between and nothing is lacking. */
  readonly likeness: number;
  /** The stretch of the text that says it. */
  readonly stretch: string;
}

const small = /[的了吗呢吧啊呀嘛着过地得我你您他她它们咱这那个些儿就都也还很又再]/gu;
/** A shorter saying has to stand letter by letter: two characters lie near each other by chance. */
const shortestSoft = 3;
const leastLikeness = 0.3;

/** Returns a function that finds a saying in `text`; of what only asks (`ignore`), 能不能, neither side needs anything. */
export function listenTo(text: string, ignore: readonly string[] = []): (saying: string) => Saying | undefined {
  const asking = patternOf(ignore);
  const essence = (said: string) => said.replace(asking, '').replace(small, '');
  const heard = essence(text);
  const letters = new Set(heard);
  return (saying) => {
    const wanted = essence(saying);
    if (wanted.length < (wanted === saying.replace(small, '') ? 2 : shortestSoft)) return undefined;
    if (heard.includes(wanted)) return { likeness: 1, stretch: wanted };
    const known = [...wanted].filter((letter) => letters.has(letter)).length;
    if (wanted.length < shortestSoft || known < Math.max(shortestSoft, wanted.length * 0.7)) return undefined;
    const best = closest(heard, wanted);
    return best.likeness >= leastLikeness ? best : undefined;
  };
}

/** A pattern of the words, the longest first; a single character may belong to any other word. */
function patternOf(words: readonly string[]): RegExp {
  const long = words.filter(({ length }) => length > 1).toSorted((a, b) => b.length - a.length);
  return long.length > 0 ? new RegExp(long.join('|'), 'gu') : /(?!)/u; // folded words have no signs
}

/** The stretch of at most twice the length that holds most of `wanted` in order, as tightly as possible. */
function closest(heard: string, wanted: string): Saying {
  let best: Saying = { likeness: 0, stretch: '' };
  for (let start = 0; start < heard.length; start += 1) {
    if (!wanted.includes(heard[start] ?? '')) continue;
    for (let end = start + shortestSoft; end <= Math.min(heard.length, start + wanted.length * 2 + 2); end += 1) {
      const stretch = heard.slice(start, end);
      if (!wanted.includes(stretch.at(-1) ?? '')) continue;
      const common = commonInOrder(stretch, wanted);
      const likeness = (common / wanted.length) ** 2 * Math.sqrt(common / stretch.length);
      if (likeness > best.likeness) best = { likeness, stretch };
    }
  }
  return best;
}

/** Length of the longest sequence of characters that both have in order. */
function commonInOrder(one: string, other: string): number {
  let row: readonly number[] = Array.from({ length: other.length + 1 }, () => 0);
  for (const letter of one) {
    const next = [0];
    for (let at = 0; at < other.length; at += 1) {
      next.push(letter === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
