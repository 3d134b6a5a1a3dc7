/**
 * Names a group of measures that say the same: by the title that is nearest to the titles of the others, or by the words that
 * tell the group where no title is a heading; under a theme named by what the titles of their plans have in common.
 */

import { draftingWords } from '../model/official/drafting-words.ts';
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

export interface NamingOptions extends Pick<PlanSubjects, 'same'> {
  /** The words that tell a group, the most telling first. */
  readonly tellingWords: (group: readonly TopicInput[]) => readonly string[];
  readonly cut: CutWords;
}

/** Returns a namer for groups of the given measures; groups that have one title are told apart by their subject or place. */
export function createNames(
  measures: readonly TopicInput[],
  { same, tellingWords, cut }: NamingOptions,
): (group: readonly TopicInput[]) => Names {
  const rarity = createRarity(measures.map(({ title }) => countPairs(title).keys()));
  const plansWith = new Map<string, string[]>();
  for (const [plan, title] of new Map(measures.map((measure) => [measure.plan, measure.planTitle])))
    for (const word of titleWords(title, cut)) plansWith.set(word, [...(plansWith.get(word) ?? []), plan]);
  const taken = new Set<string>();
  return (group) => {
    const subject = nameSubject(group, plansWith, same, cut);
    const title = middleHeading(group, rarity) ?? joinWords(group, tellingWords(group));
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

/** The heading nearest to the others, a whole title before the beginning of one; of two equally near ones the shorter. */
function middleHeading(group: readonly TopicInput[], rarity: (term: string) => number): string | undefined {
  const whole = group.map(({ title }) => title.replace(/[。；;]+$/u, '')).filter(isHeading);
  const begun = group.flatMap(({ title }) => title.split(/[，,、：:；;。]/u).slice(0, 1)).filter(isHeading);
  const headings = whole.length > 0 ? whole : begun;
  const vectors = headings.map((heading) => weighCounts(countPairs(heading), rarity));
  const nearness = vectors.map((vector) => vectors.reduce((sum, other) => sum + similarity(vector, other), 0));
  const order = [...headings.keys()].sort(
    (a, b) =>
      (nearness[b] ?? 0) - (nearness[a] ?? 0) || (headings[a] ?? '').length - (headings[b] ?? '').length || a - b,
  );
  return headings[order[0] ?? -1];
}

/** Says whether words can stand as a name in one line and are no piece of a sentence. */
function isHeading(words: string): boolean {
  return words !== '' && words.length <= longestName && !sentence.test(words);
}

/** 为了规范…活动 | 由市财政局统筹… | 到2027年 | 提供者违反…的 | 实施机构应当以公开招标 | 各县（区）可以参照本办法 */
const sentence =
  /^(?:为了|为(?:规范|加强|促进|保障|推动|推进|落实|贯彻|做好|切实|进一步|深入)|由.*(?:局|部门|办|委|厅|政府|单位)|到\p{N}|自.*起|违反|按照|根据(?!地))|应当|可以|不得|负责(?!人)|会同|是(?!否)|(?<!目)的$|本(?:办法|条例|规定|细则)/u;

const namedWords = 3;

/** The most telling words in the order of the first text, words of the form of regulations only where there are no others. */
function joinWords([first]: readonly TopicInput[], words: readonly string[]): string {
  const own = words.filter((word) => !draftingWords.has(word));
  const chosen = (own.length > 0 ? own : words).slice(0, namedWords);
  const place = (word: string): number => first?.text.indexOf(word) ?? 0;
  return chosen.length > 0 ? chosen.toSorted((a, b) => place(a) - place(b)).join('、') : (first?.title ?? '');
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
