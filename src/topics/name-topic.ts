/**
 * Names a group of measures that say the same: by the title that is nearest to the titles of the others, under a theme
 * named by what the titles of their plans have in common.
 */
import type { CutWords } from '../segment/cut.ts';
import { countPairs, countWords, createRarity, similarity, weighCounts } from '../segment/vectors.ts';
import type { NamedTopic, PlanSubjects, TopicInput } from './types.ts';

/** The longest name that a page shows in one line. */
const longestName = 14;
/** What the theme of a learnt topic begins with. */
const learntTheme = '由文本归纳';
const beforeSubject = ' · ';

/** Returns the subject that the name of a learnt theme tells: 养老 of 由文本归纳 · 养老. */
export function subjectOf(theme: string): string | undefined {
  return theme.split(beforeSubject)[1];
}

type Names = Pick<NamedTopic, 'name' | 'scope' | 'theme'>;

/** Returns a namer for groups of the given measures; groups that have one title are told apart by their subject or place. */
export function createNames(
  measures: readonly TopicInput[],
  { same }: Pick<PlanSubjects, 'same'>,
  cut: CutWords,
): (group: readonly TopicInput[]) => Names {
  const rarity = createRarity(measures.map(({ title }) => countPairs(title).keys()));
  const plansWith = new Map<string, string[]>();
  for (const [plan, title] of new Map(measures.map((measure) => [measure.plan, measure.planTitle])))
    for (const word of titleWords(title, cut)) plansWith.set(word, [...(plansWith.get(word) ?? []), plan]);
  const taken = new Set<string>();
  return (group) => {
    const subject = nameSubject(group, plansWith, same, cut);
    const title = shorten(middleTitle(group, rarity));
    const free =
      [title, `${title}（${subject}）`, `${title}（${group[0]?.id ?? ''}）`].find((name) => !taken.has(name)) ?? title;
    taken.add(free);
    const scope = [...new Set(group.map((measure) => measure.title))].filter((other) => other !== title).slice(0, 3);
    return {
      name: free,
      scope: scope.join('、'),
      theme: subject ? learntTheme + beforeSubject + subject : learntTheme,
    };
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

/** The rarest of the words that most titles of the group's plans have and that mostly plans on one subject have: 养老, not 工作. */
function nameSubject(
  group: readonly TopicInput[],
  plansWith: ReadonlyMap<string, readonly string[]>,
  same: PlanSubjects['same'],
  cut: CutWords,
): string {
  const titles = [...new Map(group.map(({ plan, planTitle }) => [plan, planTitle])).values()];
  const counts = countWords(titles.flatMap((title) => titleWords(title, cut)));
  const common = [...counts].filter(([, count]) => count > titles.length / 2).map(([word]) => word);
  const having = (word: string): readonly string[] => plansWith.get(word) ?? [];
  return (
    common
      .filter((word) => shareOfSame(having(word), same) > 0.5)
      .sort((a, b) => having(a).length - having(b).length || (a < b ? -1 : 1))[0] ?? ''
  );
}

function titleWords(title: string, cut: CutWords): string[] {
  return [...countWords(cut(title)).keys()].filter((word) => !/^\p{N}+$/u.test(word));
}

/** The share of pairs of plans that are on one subject. */
function shareOfSame(plans: readonly string[], same: PlanSubjects['same']): number {
  const pairs = plans.flatMap((a, index) => plans.slice(index + 1).map((b) => same(a, b)));
  return pairs.filter(Boolean).length / pairs.length;
}
