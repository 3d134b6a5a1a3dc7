/** Gathers the evidence for a match and puts it into words. */
import { narrow } from '../segment/narrow.ts';
import type { MeasureTerms } from './terms.ts';
import { thresholds } from './thresholds.ts';
import type { CommonTopic, MatchEvidence, MatchInput, Pair, SharedPassage } from './types.ts';

/** By what a match is known beside its passages. */
export type KnownBy = Pick<MatchEvidence, 'topic' | 'titleTerms'>;

/** Returns the evidence of a match with what its passages add. */
export function evidenceWith(known: KnownBy, shared: readonly SharedPassage[]): MatchEvidence {
  const characters = shared.reduce((sum, { a }) => sum + a.end - a.start, 0);
  return { ...known, passages: shared.length, characters };
}

/** Returns the evidence as a page shows it: 同为“行政复议”主题；标题都有“行政复议”；相同表述3处120字. */
export function explainMatch(evidence: MatchEvidence, topicName: (topic: string) => string | undefined): string {
  const { topic, titleTerms, passages, characters } = evidence;
  const name = topic && topicName(topic.topic);
  const reasons = [
    ...(topic && name !== undefined ? [topicReason(topic, name)] : []),
    ...(titleTerms.length > 0 ? [`标题都有${titleTerms.map((term) => `“${term}”`).join('、')}`] : []),
    ...(passages > 0 ? [`相同表述${passages}处${characters}字`] : []),
  ];
  return reasons.join('；') || '用词相近';
}

/** Returns the strongest topic that two measures have in common. */
export function commonTopic({ a, b }: Pair<MatchInput>): CommonTopic | undefined {
  const { topicPlace } = thresholds;
  let strongest: CommonTopic | undefined;
  for (const [rankA, { topic }] of a.topics.entries()) {
    const rankB = b.topics.findIndex((other) => other.topic === topic);
    if (rankB < 0) continue;
    const place = rankA + rankB === 0 ? 'main' : rankA === 0 || rankB === 0 ? 'mixed' : 'further';
    const ahead = strongest ? topicPlace[place] - topicPlace[strongest.place] : 1;
    if (ahead > 0 || (ahead === 0 && topic < (strongest?.topic ?? ''))) strongest = { topic, place };
  }
  return strongest;
}

/** Returns the words that both titles have: those that show the topic first, then the rarest. */
export function commonTitleTerms(measures: Pair<MatchInput>, terms: Pair<MeasureTerms>, topic?: CommonTopic): string[] {
  const titles = [measures.a.title, measures.b.title].map(plain);
  const topical = evidenceOf(measures.a, topic).filter((word) => titles.every((title) => title.includes(word)));
  const telling = terms.a.titleWords
    .filter(
      ({ word, rarity }) => rarity >= thresholds.tellingWord && terms.b.titleWords.some((other) => other.word === word),
    )
    .sort((x, y) => y.rarity - x.rarity)
    .map(({ word }) => word);
  const found = [...topical.sort((x, y) => y.length - x.length), ...telling];
  const whole = found.filter((word, index) => !found.slice(0, index).some((longer) => longer.includes(word)));
  return whole.slice(0, thresholds.namedWords);
}

function evidenceOf({ topics }: MatchInput, common: CommonTopic | undefined): string[] {
  return (topics.find(({ topic }) => topic === common?.topic)?.evidence ?? []).filter((word) => !word.includes('…'));
}

function plain(title: string): string {
  return narrow(title).replace(/[\s“”‘’"'《》]/gu, '');
}

function topicReason({ place }: CommonTopic, name: string): string {
  if (place === 'main') return `同为“${name}”主题`;
  return place === 'mixed' ? `一方以“${name}”为主题，另一方也有涉及` : `都涉及“${name}”`;
}
