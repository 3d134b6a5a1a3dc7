/**
 * Names a group of measures that say the same: by the title that is nearest to the titles of the others, under a theme
 * named by what the titles of their plans have in common.
 */
import type { CutWords } from '../segment/cut.ts';
import { countPairs, countWords, createRarity, similarity, weighCounts } from '../segment/vectors.ts';
import type { NamedTopic, TopicInput } from './types.ts';

/** The longest name that a page shows in one line. */
const longestName = 14;
/** What the theme of a learnt topic begins with. */
const learntTheme = '由文本归纳';

type Names = Pick<NamedTopic, 'name' | 'scope' | 'theme'>;

/** Returns a namer for groups of the given measures; groups that have one title are told apart by their subject or place. */
export function createNames(measures: readonly TopicInput[], cut: CutWords): (group: readonly TopicInput[]) => Names {
  const rarity = createRarity(measures.map(({ title }) => countPairs(title).keys()));
  const planTitles = [...new Map(measures.map(({ plan, planTitle }) => [plan, planTitle])).values()];
  const wordRarity = createRarity(planTitles.map((title) => countWords(cut(title)).keys()));
  const taken = new Set<string>();
  return (group) => {
    const subject = nameSubject(group, wordRarity, cut);
    const title = shorten(middleTitle(group, rarity));
    const free =
      [title, `${title}（${subject}）`, `${title}（${group[0]?.id ?? ''}）`].find((name) => !taken.has(name)) ?? title;
    taken.add(free);
    const scope = [...new Set(group.map((measure) => measure.title))].filter((other) => other !== title).slice(0, 3);
    return { name: free, scope: scope.join('、'), theme: subject ? `${learntTheme} · ${subject}` : learntTheme };
  };
}

/** The title nearest to the others; of two equally near ones the shorter. */
function middleTitle(group: readonly TopicInput[], rarity: (term: string) => number): string {
  const titles = group.map(({ title }) => title);
  const vectors = titles.map((title) => weighCounts(countPairs(title), rarity));
  const nearness = vectors.map((vector) => vectors.reduce((sum, other) => sum + similarity(vector, other), 0));
  const order = [...titles.keys()].sort(
    (a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0) || (titles[a] ?? '').length - (titles[b] ?? '').length || a - b,
  );
  return titles[order[0] ?? 0] ?? '';
}

/** A long title is cut at its first mark. */
function shorten(title: string): string {
  const plain = title.replace(/[。；;]+$/u, '');
  if (plain.length <= longestName) return plain;
  const [first = plain] = plain.split(/[，,、：:；;]/u);
  return first.length <= longestName ? first : `${first.slice(0, longestName - 1)}…`;
}

/** The rarest word that most titles of the group's plans have. */
function nameSubject(group: readonly TopicInput[], rarity: (word: string) => number, cut: CutWords): string {
  const titles = [...new Map(group.map(({ plan, planTitle }) => [plan, planTitle])).values()];
  const words = titles.map((title) => [...countWords(cut(title)).keys()].filter((word) => !/^\p{N}+$/u.test(word)));
  const counts = new Map<string, number>();
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count > titles.length / 2);
  return common.sort(([a], [b]) => rarity(b) - rarity(a) || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
