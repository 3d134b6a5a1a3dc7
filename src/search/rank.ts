/**
 * Ranking: how well a record answers the query, from its real text.
 *
 * A string counts more in a title than in a text, and a little in the note below; a part of the query counts by how rare
 * it is. Weights are the same for every query.
 */
import { roles } from '../model/kinds.ts';
import { foldText } from '../segment/fold.ts';
import type { Evidence, FoundConcept } from './evidence.ts';
import { occurrences, type ReadRecord } from './occurrences.ts';
import type { MatchKind } from './types.ts';

/**
 * Beside a string that stands once in a text, which counts 1. With each stands what nDCG@10 loses without it on 482 graded
 * queries, those in eval/data and others in everyday words.
 */
const weights = {
  /** Nothing on all: `asked.json` loses 0.004, names of units gain 0.04 in `held-out.json`. Readers look for a title first. */
  title: 1.2,
  /** 0.01 on everyday wording that is kept back, while the others gain 0.001; what stands in a heading only scores by it. */
  heading: 0.4,
  /** 0.001; 0.05 on names of units in `unseen.json`. */
  note: 0.35,
  /** 0.001; 0.04 on names of units in `unseen.json`. */
  unit: 1.5,
  /** For every doubling of the places; 0.005. */
  frequency: 0.3,
  /** Against 1; 0.001 on `unseen.json`, 0.03 there on words inside others; everyday wording gains as much. */
  otherWording: 0.85,
} as const;

export interface Ranked {
  readonly record: ReadRecord;
  readonly match: MatchKind;
  readonly score: number;
  /** Strings to mark, folded. */
  readonly marked: readonly string[];
}

/** Scores one record against everything that was looked up. */
export function rank(record: ReadRecord, { whole, concepts }: Evidence, match: MatchKind): Ranked {
  const literal = strength(record, whole.text);
  const standing = concepts.map((concept) => ({ rarity: concept.rarity, ...bestForm(record, concept) }));
  const forms = standing.flatMap(({ form }) => (form === undefined ? [] : [form]));
  return { record, match, score: literal + share(standing), marked: literal > 0 ? [whole.text] : forms };
}

/** How strongly a string stands in the record: 0 not at all, 1 once in the text, up to 3. */
function strength(record: ReadRecord, wanted: string): number {
  if (wanted === '') return 0;
  const { length } = occurrences(record.text, wanted);
  const text = length === 0 ? 0 : 1 + weights.frequency * Math.log2(length);
  const title = record.title.text.includes(wanted) ? weights.title : 0;
  const heading = record.headings.some((one) => one.text.includes(wanted)) ? weights.heading : 0;
  const note = record.note.text.includes(wanted) ? weights.note + unitBonus(record, wanted) : 0;
  return text + title + heading + note;
}

function unitBonus({ hit }: ReadRecord, wanted: string): number {
  return roles.flatMap((role) => hit[role]).some((unit) => foldText(unit).endsWith(wanted)) ? weights.unit : 0;
}

/** The wording of a concept that stands in the record most strongly; another wording counts less. */
function bestForm(record: ReadRecord, { forms }: FoundConcept): { strength: number; form: string | undefined } {
  let best = { strength: 0, form: undefined as string | undefined };
  for (const [number, { text, topic, matches }] of forms.entries()) {
    if (matches.length === 0 || topic !== undefined) continue;
    const found = strength(record, text) * (number === 0 ? 1 : weights.otherWording);
    if (found > best.strength) best = { strength: found, form: text };
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
