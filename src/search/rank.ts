/**
 * Ranking: how well a record answers the query, from its real text.
 *
 * The phrase in a title comes before the phrase in the text, all words near each other before some of them; headings
 * above and units of the note count, a string across a word border counts less. Weights are the same for every query.
 */
import { roles } from '../model/kinds.ts';
import { foldText } from '../segment/fold.ts';
import type { Evidence, FoundConcept } from './evidence.ts';
import { occurrences, type ReadRecord, standsAlone } from './occurrences.ts';
import type { MatchKind } from './types.ts';

const weights = {
  whole: 8,
  concepts: 8,
  pairs: 3,
  near: 2,
  affinity: 2,
  affinityFrom: 5,
  title: 1.2,
  heading: 0.6,
  note: 0.35,
  unit: 1.5,
  frequency: 0.3,
  acrossWords: 0.45,
  otherWording: 0.85,
  laterWording: 0.06,
  topic: 0.4,
} as const;

export interface Ranked {
  readonly record: ReadRecord;
  readonly match: MatchKind;
  readonly score: number;
  /** Strings to mark, folded. */
  readonly marked: readonly string[];
}

/** Scores one record against everything that was looked up. */
export function rank(record: ReadRecord, evidence: Evidence, match: MatchKind): Ranked {
  const { whole, concepts, pairs } = evidence;
  const literal = strength(record, whole.text);
  const standing = concepts.map((concept) => ({ concept, ...bestForm(record, concept) }));
  const byConcepts = share(standing.map(({ concept, strength: one }) => ({ rarity: concept.rarity, strength: one })));
  const near = pairs.map((pair) => ({ text: pair.text, rarity: pair.rarity, strength: strength(record, pair.text) }));
  const forms = standing.flatMap(({ form }) => (form === undefined ? [] : [form]));
  const score =
    literal * weights.whole +
    byConcepts * weights.concepts +
    share(near) * weights.pairs +
    (forms.length > 1 ? nearness(record, forms) * weights.near : 0);
  const marked = literal > 0 ? [whole.text] : forms;
  const pairsMarked = near.filter((pair) => pair.strength > 0).map(({ text }) => text);
  return { record, match, score, marked: marked.length > 0 ? marked : pairsMarked };
}

/** Adds what the topics of the best records say: a record on the same topic as they is meant rather than one beside it. */
export function withAffinity(ranked: readonly Ranked[]): Ranked[] {
  const best = [...ranked].sort((a, b) => b.score - a.score).slice(0, weights.affinityFrom);
  const total = best.reduce((sum, { score }) => sum + score, 0);
  const shareOf = (topic: string) =>
    best.reduce((sum, one) => sum + (one.record.hit.topics[0] === topic ? one.score : 0), 0) / (total || 1);
  return ranked.map((one) => {
    const affinity = Math.max(0, ...one.record.hit.topics.map((topic, index) => shareOf(topic) / (index + 1)));
    return { ...one, score: one.score + affinity * weights.affinity };
  });
}

/** How strongly a string stands in the record: 0 not at all, about 1 once in the text, up to 3. */
function strength(record: ReadRecord, wanted: string): number {
  const places = occurrences(record.text, wanted);
  const alone = (at: number) => (standsAlone(record, at, wanted.length) ? 1 : weights.acrossWords);
  const counted = places.reduce((sum, at) => sum + alone(at), 0);
  const text = places.length === 0 ? 0 : Math.min(1, counted) + weights.frequency * Math.log2(Math.max(1, counted));
  const title = record.title.text.includes(wanted) ? weights.title : 0;
  const heading = record.headings.some((one) => one.text.includes(wanted)) ? weights.heading : 0;
  const note = record.note.text.includes(wanted) ? weights.note + unitBonus(record, wanted) : 0;
  return text + title + heading + note;
}

function unitBonus({ hit }: ReadRecord, wanted: string): number {
  return roles.flatMap((role) => hit[role]).some((unit) => foldText(unit).endsWith(wanted)) ? weights.unit : 0;
}

/** The wording of a concept that stands in the record most strongly; another wording counts less, later ones least. */
function bestForm(record: ReadRecord, { forms }: FoundConcept): { strength: number; form: string | undefined } {
  let best = { strength: 0, form: undefined as string | undefined };
  for (const [number, { text, topic, matches }] of forms.entries()) {
    if (matches.length === 0) continue;
    const factor = number === 0 ? 1 : weights.otherWording - weights.laterWording * (number - 1);
    if (topic !== undefined && !record.hit.topics.includes(topic)) continue;
    const found = topic === undefined ? strength(record, text) * factor : weights.topic;
    if (found > best.strength) best = { strength: found, form: text === '' ? undefined : text };
  }
  return best;
}

/** What stands there as a share of all that was asked for: rare parts weigh more, gaps weigh twice. */
function share(parts: readonly { readonly rarity: number; readonly strength: number }[]): number {
  const total = parts.reduce((sum, { rarity }) => sum + rarity, 0);
  if (total === 0) return 0;
  const standing = parts.filter((part) => part.strength > 0);
  const covered = standing.reduce((sum, { rarity }) => sum + rarity, 0) / total;
  return (covered * standing.reduce((sum, part) => sum + part.rarity * Math.min(3, part.strength), 0)) / total;
}

/** 1 when the words stand side by side, towards 0 as the shortest stretch with all of them grows. */
function nearness(record: ReadRecord, words: readonly string[]): number {
  const places = words.flatMap((word, index) =>
    occurrences(record.text, word).map((at) => ({ at, end: at + word.length, index })),
  );
  places.sort((a, b) => a.at - b.at);
  let shortest = Number.POSITIVE_INFINITY;
  const last = new Map<number, number>();
  for (const { at, end, index } of places) {
    last.set(index, at);
    if (last.size === words.length) shortest = Math.min(shortest, end - Math.min(...last.values()));
  }
  const tight = words.reduce((sum, word) => sum + word.length, 0);
  return shortest === Number.POSITIVE_INFINITY ? 0 : Math.min(1, tight / shortest);
}
