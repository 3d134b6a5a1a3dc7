/**
 * draft: a text that somebody is writing, and the published library → how it reads, what is near each of its measures, what the
 * others have and it lacks, what only it has, which deadlines and figures differ. Joins the reading stages as scripts/ does
 * in the build; runs in a worker of the reader's browser.
 */
import { divideAsPrinted, passageBlock, planBlocks } from '../formats/blocks.ts';
import { compareTexts } from '../match/compare.ts';
import { matchMeasures } from '../match/index.ts';
import { listMatchInputs, publishedInput } from '../match/inputs.ts';
import type { MeasureMatch } from '../match/types.ts';
import { readWording } from '../match/wording.ts';
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import type { Issue } from '../model/issue.ts';
import { comparedRows } from '../render/compared-rows.ts';
import { type CutWords, createWordFinder, cutWhole } from '../segment/cut.ts';
import { differingFrom } from './differing.ts';
import { findLacking } from './lacking.ts';
import { draftPlace, type KnownMeasure, knownMeasures } from './places.ts';
import { reportReading } from './reading.ts';
import type { DifferingTarget, DraftLibrary, DraftMeasure, DraftReport, NearMeasure } from './types.ts';
import { type UnderstoodDraft, understandDraft } from './understand.ts';

/** So many measures of the library are shown beside one of the draft. */
const shownNear = 3;

/** Compares a draft, as read, with the library; `issues` are those of its reading. */
export function compareDraft(draft: EnrichedPlan, issues: readonly Issue[], library: DraftLibrary): DraftReport {
  const findWords = createWordFinder(library.words);
  const cut: CutWords = (text) => cutWhole(text, findWords);
  const understood = understandDraft(draft, library, cut);
  const known = knownMeasures(library);
  const own = understood.measures;
  const matches = matchDraft({ ...draft, measures: own }, library, understood, cut);
  const common = readCommon(draft, known);
  const near = new Map(own.map((measure) => [measure.id, setBeside(measure, matches, known, cut)]));
  const nearOf = ({ id }: EnrichedMeasure): readonly Beside[] => near.get(id) ?? [];
  const names = new Map(library.topics.map(({ id, name }) => [id, name]));
  return {
    title: draft.plan.title,
    blocks: [...draft.plan.head.map(passageBlock), ...planBlocks(draft, divideAsPrinted)],
    reading: reportReading(own, issues, library.units),
    measures: own.map(
      (measure): DraftMeasure => ({
        ...draftPlace(measure),
        text: measure.content.text,
        topics: measure.topics.flatMap(({ topic }) => names.get(topic) ?? []),
        common: common.get(measure.id) ?? 0,
        near: nearOf(measure)
          .slice(0, shownNear)
          .map(({ shown }) => shown),
      }),
    ),
    lacking: findLacking(own, onSubject(draft, known, understood), library),
    alone: own
      .filter((measure) => nearOf(measure).every(({ match }) => match.relation !== 'counterpart'))
      .map(draftPlace),
    differing: own.flatMap((measure) => findDiffering(measure, nearOf(measure))),
  };
}

function onSubject(
  { plan }: EnrichedPlan,
  known: ReadonlyMap<string, KnownMeasure>,
  { sameSubject }: UnderstoodDraft,
): KnownMeasure[] {
  const plans = new Set([...known.values()].map(({ record }) => record.plan));
  const same = new Set([...plans].filter((other) => sameSubject(plan.id, other)));
  return [...known.values()].filter(({ record }) => same.has(record.plan));
}

function matchDraft(
  draft: EnrichedPlan,
  { measures, topics }: DraftLibrary,
  { groups, sameSubject }: UnderstoodDraft,
  cut: CutWords,
): MeasureMatch[] {
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  const { id: own } = draft.plan;
  const published = measures.map((measure) => publishedInput(measure, groups));
  return matchMeasures([...published, ...listMatchInputs([draft], groups)], {
    ...{ cut, sameSubject },
    topicName: (topic) => names.get(topic),
    compared: (a, b) => a === own || b === own,
  });
}

/** A measure of the library beside one of the draft, with all that is known of the pair. */
interface Beside {
  readonly match: MeasureMatch;
  readonly known: KnownMeasure;
  readonly shown: NearMeasure;
}

/** The matches of a measure, the best first. */
function setBeside(
  measure: EnrichedMeasure,
  matches: readonly MeasureMatch[],
  known: ReadonlyMap<string, KnownMeasure>,
  cut: CutWords,
): Beside[] {
  const text = { text: measure.content.text, sentences: measure.sentences };
  return matches
    .flatMap((match): Beside[] => {
      const side = match.a === measure.id ? 'a' : match.b === measure.id ? 'b' : undefined;
      const other = side && known.get(side === 'a' ? match.b : match.a);
      if (!side || !other) return [];
      const rows = comparedRows(compareTexts(text, other.text, cut));
      return [{ match, known: other, shown: { ...other.place, reason: match.reason, share: match.share[side], rows } }];
    })
    .toSorted((a, b) => b.match.score - a.match.score);
}

/** How much of each measure of the draft stands in any plan. */
function readCommon(draft: EnrichedPlan, known: ReadonlyMap<string, KnownMeasure>): Map<string, number> {
  const own = draft.measures.map(({ id, content, sentences }) => ({
    ...{ id, text: content.text, sentences },
    plan: draft.plan.id,
  }));
  const others = [...known.values()].map(({ record: { id, plan }, text }) => ({ id, plan, ...text }));
  const wording = readWording([...own, ...others]);
  return new Map(
    own.map(({ id, sentences }) => {
      const lengths = sentences.map(({ start, end }) => end - start);
      const all = lengths.reduce((sum, length) => sum + length, 0);
      const shared = (wording.get(id) ?? []).reduce((sum, { share }, index) => sum + share * (lengths[index] ?? 0), 0);
      return [id, all === 0 ? 0 : shared / all];
    }),
  );
}

function findDiffering(measure: EnrichedMeasure, beside: readonly Beside[]): DifferingTarget[] {
  const sentenceOf = ({ text, sentences }: KnownMeasure['text'], n: number): string =>
    text.slice(sentences[n - 1]?.start, sentences[n - 1]?.end);
  return measure.targets.flatMap((target): DifferingTarget[] => {
    const others = beside.flatMap(({ known, shown }) =>
      differingFrom(target, measure.targets, known.record.targets, shown.rows).map(({ text, sentence }) => ({
        ...known.place,
        text,
        sentence: sentenceOf(known.text, sentence),
      })),
    );
    const { kind, text } = target;
    const sentence = sentenceOf({ text: measure.content.text, sentences: measure.sentences }, target.sentence);
    return others.length > 0 ? [{ ...draftPlace(measure), kind, text, sentence, others }] : [];
  });
}
