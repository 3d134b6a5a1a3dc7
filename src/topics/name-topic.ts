/**
 * Names groups of measures that say the same: by what most of their headings share (加装电梯 of 持续完善加装电梯 and
 * 扎实推进加装电梯), or the heading that is nearest to the others where they share too little; by the term that their texts
 * share where most have no heading; under a theme named by what the titles of their plans share. Groups on one subject
 * that have one name are one; of those on none only what is near in its texts, since 加强组织领导 heads anything.
 */

import { genreOf } from '../model/official/genres.ts';
import type { CutWords } from '../segment/cut.ts';
import { countPairs, createRarity, similarity, type TermVector, weighCounts } from '../segment/vectors.ts';
import { createSharedTerms } from './shared-term.ts';
import { thresholds } from './thresholds.ts';
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

export interface NamingOptions extends Pick<PlanSubjects, 'same'> {
  /** Says how rare a pair of letters is among the measures. */
  readonly rarity: (pair: string) => number;
  readonly cut: CutWords;
  /** Says whether measures are enough for a topic. */
  readonly isTopic: (group: readonly TopicInput[]) => boolean;
}

/** A group with its name; the measures that its name does not tell are none of it. */
export interface NamedGroup<Measure extends TopicInput> {
  readonly names: Pick<NamedTopic, 'name' | 'scope' | 'theme'>;
  readonly group: readonly Measure[];
}

/**
 * Returns the groups that have a name, in the order in which the first of each name came; `library` are the measures beside
 * which they are named.
 */
export function nameGroups<Measure extends TopicInput>(
  groups: readonly (readonly Measure[])[],
  library: readonly TopicInput[],
  options: NamingOptions,
): NamedGroup<Measure>[] {
  const nameOf = createNames(library, options);
  const named = groups.flatMap((group) => nameOf(group) ?? []);
  const sameNamed = [...Map.groupBy(named, ({ subject, name }) => `${subject}\n${plain(name)}`).values()];
  const subjects = Map.groupBy(sameNamed, ([first]) => plain(first?.name ?? ''));
  return sameNamed.flatMap((same) => {
    const [first, ...further] = same[0]?.subject === '' ? nearLargest(same, options.rarity) : same;
    if (!first) return [];
    const { name, subject } = first;
    const isShared = subject !== '' && (subjects.get(plain(name))?.length ?? 0) > 1;
    const group = [first, ...further].flatMap((one) => one.group).sort((a, b) => (a.id < b.id ? -1 : 1));
    const others = new Set(group.map(({ title }) => title));
    others.delete(name);
    return {
      names: {
        name: isShared ? `${name}（${subject}）` : name,
        scope: [...others].slice(0, 3).join('、'),
        theme: subject ? learntTheme + beforeSubject + subject : learntTheme,
      },
      group,
    };
  });
}

/** Returns the largest of groups, the first of them, and those that a term names or whose texts are near on average. */
function nearLargest<Named extends SubjectNamed<TopicInput>>(
  groups: readonly Named[],
  rarity: NamingOptions['rarity'],
): readonly Named[] {
  const [largest, ...others] = groups.toSorted((a, b) => b.group.length - a.group.length);
  if (!largest || others.length === 0) return groups;
  const middle = middleOf(largest.group, rarity);
  const isNear = ({ group, isHeading }: Named): boolean =>
    !isHeading || similarity(middle, middleOf(group, rarity)) >= thresholds.learnt;
  return [largest, ...others.filter(isNear)];
}

/** The mean of the vectors of texts: two means are as near as the texts of both are on average. */
function middleOf(group: readonly TopicInput[], rarity: NamingOptions['rarity']): TermVector {
  const sum = new Map<string, number>();
  for (const { text } of group)
    for (const [pair, weight] of weighCounts(countPairs(text), rarity))
      sum.set(pair, (sum.get(pair) ?? 0) + weight / group.length);
  return sum;
}

/** A name without the words that only join: 犬只登记 of 犬只的登记. */
function plain(name: string): string {
  return name.replace(/[的和与及、]/gu, '');
}

interface SubjectNamed<Measure extends TopicInput> {
  readonly name: string;
  readonly subject: string;
  /** The name is a heading, which may stand above any text. */
  readonly isHeading: boolean;
  readonly group: readonly Measure[];
}

/** Returns a namer for groups of the given measures; one without a term of its own has no name. */
function createNames(
  measures: readonly TopicInput[],
  { same, rarity, cut, isTopic }: NamingOptions,
): <Measure extends TopicInput>(group: readonly Measure[]) => SubjectNamed<Measure> | undefined {
  const titleRarity = createRarity(measures.map(({ title }) => countPairs(title).keys()));
  const planTitles = new Map(measures.map(({ plan, planTitle }) => [plan, planTitle]));
  const matterOf = createMatters(
    measures.map(({ title }) => title),
    cut,
  );
  const isOneSubject = createSubjectTest(planTitles, same);
  const termOf = createSharedTerms({ measures, rarity, cut, isTopic });
  const headed = headedPlans(measures);
  return (group) => {
    const heading = nameHeadings(group, { headed, rarity: titleRarity, matterOf, cut });
    const { name, having } = heading ? { name: heading, having: group } : (termOf(group) ?? {});
    if (!name || !having) return undefined;
    const subject = nameSubject(having, isOneSubject, cut);
    return { name, subject, isHeading: heading !== undefined, group: having };
  };
}

/** Returns the plans whose measures have headings, of which a few may be missing; that of an article is one by accident. */
function headedPlans(measures: readonly TopicInput[]): Set<string> {
  const byPlan = Map.groupBy(measures, ({ plan }) => plan);
  const isHeaded = (own: readonly TopicInput[]): boolean =>
    own.filter(({ titleMade }) => titleMade).length <= own.length * mostUnheaded;
  return new Set([...byPlan].filter(([, own]) => isHeaded(own)).map(([plan]) => plan));
}

const mostUnheaded = 1 / 3;

interface Headings {
  /** The plans that have some. */
  readonly headed: ReadonlySet<string>;
  readonly rarity: (pair: string) => number;
  readonly matterOf: (heading: string) => string;
  readonly cut: CutWords;
}

/** What most titles share where that is most of the middle heading's matter, else that matter. */
function nameHeadings(group: readonly TopicInput[], headings: Headings): string | undefined {
  const heading = middleHeading(group, headings);
  if (heading === undefined) return undefined;
  const matter = headings.matterOf(heading);
  const titles = group.map(({ title }) => title);
  const shortest = Math.max(shortestName, matter.length * mostOfMatter);
  return sharedStretches(matter, titles, headings.cut).find(({ length }) => length >= shortest) ?? matter;
}

/** Returns a reader of what a heading is about: without the words that open headings on many matters (加强, 持续完善). */
function createMatters(titles: readonly string[], cut: CutWords): (heading: string) => string {
  const headings = [...new Set(titles)].filter(isHeading);
  const openings = Map.groupBy(
    headings.flatMap((heading) => openingsOf(cut(heading))),
    ({ words }) => words,
  );
  const opens = (words: string): boolean => {
    const own = openings.get(words) ?? [];
    if (new Set(own.map(({ next }) => next)).size < fewestMatters) return false;
    return own.length >= mostlyOpening * headings.filter((heading) => heading.includes(words)).length;
  };
  const openers = new Set([...openings.keys()].filter(opens));
  return (heading) => {
    const opener = openingsOf(cut(heading)).find(({ words }) => openers.has(words))?.words ?? '';
    const matter = heading.slice(opener.length);
    return matter.length >= shortestName ? matter : heading;
  };
}

/** The first words of a heading, one and more of them, with the word behind. */
function openingsOf(words: readonly string[]): { readonly words: string; readonly next: string }[] {
  return words.slice(1, longestOpening + 1).map((next, at) => ({ words: words.slice(0, at + 1).join(''), next }));
}

const longestOpening = 3;
const fewestMatters = 8;
const mostlyOpening = 0.8;
/** The fewest letters that name a matter: 加装电梯, 行政裁决. */
const shortestName = 4;
const mostOfMatter = 2 / 3;

/**
 * The runs of whole words of a text that most of `texts` have, the longest first; words that only join, and the kind of a
 * place at the beginning (市 of 市校园安全), are no ends.
 */
function sharedStretches(text: string, texts: readonly string[], cut: CutWords): string[] {
  const others = texts.map((other) => new Set(runsOf(cut(other))));
  return [...new Set(runsOf(cut(text)))]
    .filter((run) => run.length > 1 && others.filter((runs) => runs.has(run)).length > texts.length / 2)
    .sort((one, other) => other.length - one.length);
}

function runsOf(words: readonly string[]): string[] {
  return words.flatMap((first, from) =>
    joining.test(first) || placeKind.test(first)
      ? []
      : words
          .slice(from)
          .flatMap((last, more) => (joining.test(last) ? [] : words.slice(from, from + more + 1).join(''))),
  );
}

const joining = /^(?:[^\p{L}]+|[的和与及或等在对])$/u;
const placeKind = /^[省市县区州旗镇乡]$/u;

/**
 * The heading nearest to the others, a whole title before the beginning of one; of two equally near ones the shorter. There is
 * none where most measures have no heading.
 */
function middleHeading(group: readonly TopicInput[], { headed, rarity }: Headings): string | undefined {
  const hasHeading = ({ plan, titleMade }: TopicInput): boolean => !titleMade && headed.has(plan);
  const titles = group.filter(hasHeading).map(({ title }) => title.replace(/[。；;]+$/u, ''));
  const whole = titles.filter(isHeading);
  const begun = titles.flatMap((title) => title.split(/[，,、：:；;。]/u).slice(0, 1)).filter(isHeading);
  if (begun.length <= group.length / 2) return undefined;
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

/** The longest run of words that most titles of the group's plans share and that mostly plans on one subject have. */
function nameSubject(group: readonly TopicInput[], isOneSubject: (words: string) => boolean, cut: CutWords): string {
  const titles = [...new Map(group.map(({ plan, planTitle }) => [plan, bareTitle(planTitle)])).values()];
  const [first = ''] = titles;
  return sharedStretches(first, titles, cut).find(isOneSubject) ?? '';
}

/** A title without who issues it, for how long, and its genre: 城市更新 of 关于城市更新三年行动方案. */
function bareTitle(title: string): string {
  const about = title.split('关于').at(-1) ?? '';
  return about.slice(0, about.length - (genreOf(about)?.length ?? 0)).replace(/[\p{N}一二三四五]+年(?:工作)?$/u, '');
}

/** Says of words whether most pairs of the plans that have them in their titles are on one subject. */
function createSubjectTest(
  titles: ReadonlyMap<string, string>,
  same: PlanSubjects['same'],
): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    const plans = (): string[] => [...titles].flatMap(([plan, title]) => (title.includes(words) ? plan : []));
    const found = known.get(words) ?? shareOfSame(plans(), same) > 0.5;
    known.set(words, found);
    return found;
  };
}

/** The share of pairs of plans that are on one subject. */
function shareOfSame(plans: readonly string[], same: PlanSubjects['same']): number {
  const pairs = plans.flatMap((a, index) => plans.slice(index + 1).map((b) => same(a, b)));
  return pairs.filter(Boolean).length / pairs.length;
}
