/** Joins the stages from plans to generated files: topics → match → render. Touches no disk. */
import { type Correction, type PlacedCorrection, placeCorrection } from '../../src/enrich/corrections.ts';
import { gatherInstruments } from '../../src/enrich/instruments.ts';
import { registerUnits, type UnitsFile } from '../../src/enrich/units.ts';
import type { Vocabulary } from '../../src/index-format/search-files.ts';
import { type PublishedPair, readPublishedPairs } from '../../src/ledger/pairs.ts';
import {
  type AlignedRow,
  alignLikeSentences,
  alignSentences,
  type CutSentence,
  cutSentences,
} from '../../src/match/compare.ts';
import { type MatchOptions, matchMeasures } from '../../src/match/index.ts';
import { listMatchInputs } from '../../src/match/inputs.ts';
import { type CuratedLink, type LinkedMeasure, settleLinks } from '../../src/match/links.ts';
import type { MeasureMatch } from '../../src/match/types.ts';
import { readWording, type WordedText } from '../../src/match/wording.ts';
import { indexWording } from '../../src/match/wording-index.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { type ListedEntry, yamlIssues } from '../../src/model/editors-yaml.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import type { Issue } from '../../src/model/issue.ts';
import { lookUp } from '../../src/model/look-up.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import type { Span } from '../../src/model/printed.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import { runLengths } from '../../src/model/word-runs.ts';
import { readMeasureText } from '../../src/parse/measure-text.ts';
import { comparisonPages, type GatheredLibrary, type RenderedMatch } from '../../src/render/index.ts';
import type { CutWords } from '../../src/segment/cut.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import type { KeepVectors } from '../../src/segment/numbered.ts';
import { findTopics } from '../../src/topics/index.ts';
import { topicInputs } from '../../src/topics/inputs.ts';
import { type Labelled, settleTopicLabels, type TopicLabel } from '../../src/topics/labels.ts';
import { listTopics, type TopicsFile } from '../../src/topics/topics-file.ts';
import type { LibraryTopics, NamedTopic, PlanSubjects } from '../../src/topics/types.ts';
import { readCharges } from './charged-elsewhere.ts';
import { compareElsewhere } from './compare-elsewhere.ts';
import { gatherEditions } from './editions.ts';
import { matchElsewhere } from './match-elsewhere.ts';
import { lostIssue } from './redact.ts';

export interface EditorsFiles {
  readonly topics: TopicsFile;
  readonly units: UnitsFile;
  /** By plan id. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly synonyms: Vocabulary;
  /** What an editor has decided about pairs of measures. */
  readonly links: readonly ListedEntry<CuratedLink>[];
  /** The topics that an editor has given. */
  readonly labels: readonly ListedEntry<TopicLabel>[];
  /** Ids of plans of which editors write and whose documents are left out. */
  readonly leftOut?: ReadonlySet<string>;
  /** Text of ledger/pairs.txt; empty for a library without one. */
  readonly pairs: string;
}

/** Returns an error for each correction whose old reading is not where it says. */
export function findLostCorrections(plans: readonly EnrichedPlan[], corrections: EditorsFiles['corrections']): Issue[] {
  return plans.flatMap(({ plan }) =>
    (corrections.get(plan.id) ?? [])
      .filter((correction) => placeCorrection(plan, correction).length === 0)
      .map((correction) => lostIssue('correction-lost', plan, correction)),
  );
}

/** Returns an error for each label and each link that names what the library does not have. */
export function findLostDecisions(
  plans: readonly EnrichedPlan[],
  { topics, labels, links, leftOut }: EditorsFiles,
): Issue[] {
  return [
    ...yamlIssues('labels.yaml', settleTopicLabels(labels, labelled(plans, topics), leftOut).faults),
    ...yamlIssues('links.yaml', settleLinks(links, linkedMeasures(plans), leftOut).faults),
  ];
}

function labelled(plans: readonly EnrichedPlan[], file: TopicsFile): Labelled {
  return {
    measures: new Set(linkedMeasures(plans).map(({ id }) => id)),
    topics: new Set(listTopics(file).map(({ id }) => id)),
  };
}

function linkedMeasures(plans: readonly EnrichedPlan[]): LinkedMeasure[] {
  return plans.flatMap(({ plan, measures }) => measures.map(({ id }) => ({ id, plan: plan.id })));
}

/**
 * Returns the segmenter of a library: its dictionary holds the words of the texts and of the titles that were made, and of
 * the libraries that were pulled.
 */
export function segmenterOf(
  documents: readonly SourceDocument[],
  plans: readonly EnrichedPlan[],
  { pulled = [], memory }: { readonly pulled?: readonly PulledLibrary[]; readonly memory?: Memory } = {},
): CutWords {
  const printed = documents.map(({ text }) => text);
  const titles = plans.flatMap(({ plan, measures }) => [plan.title, ...measures.map(({ title }) => title)]);
  const elsewhere = pulled.flatMap((library) => library.measures.flatMap(({ title, text }) => [title, text]));
  return createSegmenter([...printed, ...titles, ...elsewhere], memory);
}

/** The plans of a library with the topics of their measures. */
export interface UnderstoodPlans {
  readonly plans: readonly EnrichedPlan[];
  readonly topics: readonly NamedTopic[];
  readonly groups: LibraryTopics['groups'];
  readonly subjects: PlanSubjects;
}

/** Returns the plans with the topics of all measures, as they are published and as they are evaluated. */
export function understandPlans(
  plans: readonly EnrichedPlan[],
  { topics: file, labels, leftOut }: Pick<EditorsFiles, 'topics' | 'labels' | 'leftOut'>,
  cut: CutWords,
  { memory = noMemory, kept }: { readonly memory?: Memory; readonly kept?: KeptOfTexts | undefined } = {},
): UnderstoodPlans {
  const inputs = plans.flatMap((plan) => memory.keep(['topic inputs', plan], () => topicInputs(plan)));
  const settled = settleTopicLabels(labels, labelled(plans, file), leftOut);
  const { topics, found, groups, subjects } = findTopics(inputs, {
    ...{ file, labels: settled.values, cut, memory, keepVectors: kept?.ofTopics },
  });
  const understood = plans.map((enriched) => {
    const measures = enriched.measures.map((measure) => {
      const given = found.get(measure.id) ?? [];
      return memory.keepLast(`understood ${measure.id}`, [measure, given], () => ({ ...measure, topics: given }));
    });
    return memory.keepLast(`understood ${enriched.plan.id}`, [enriched, measures], () => ({ ...enriched, measures }));
  });
  return { plans: understood, topics, groups, subjects };
}

/** Returns the matches of the measures of all plans, as they are published and as they are evaluated. */
export function matchPlans(
  { plans, topics, groups, subjects }: UnderstoodPlans,
  { links, leftOut }: Pick<EditorsFiles, 'links' | 'leftOut'>,
  options: Pick<MatchOptions, 'cut' | 'memory' | 'wording' | 'keepVectors'>,
): MeasureMatch[] {
  const measures = listMatchInputs(plans, groups);
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  return matchMeasures(measures, {
    ...{ ...options, topicName: (topic) => names.get(topic) },
    sameSubject: subjects.same,
    links: settleLinks(links, measures, leftOut).values,
  });
}

/** What beside the plans a library is gathered from. */
interface Gathering {
  readonly editors: EditorsFiles;
  readonly cut: CutWords;
  readonly pulled?: readonly PulledLibrary[];
  readonly memory?: Memory;
  readonly kept?: KeptOfTexts | undefined;
}

/** What follows from one text or two alone, as an earlier build has kept it, else as `make` returns it. */
export interface KeptOfTexts {
  readonly ofTopics: KeepVectors;
  readonly ofMatches: KeepVectors;
  readonly aligned: (a: WordedText, b: WordedText, make: () => SentencePairs) => SentencePairs;
}

/** The sentences of two texts that say the same. */
export type SentencePairs = RenderedMatch['sentences'];

/** Gathers what render needs: matches, units, instruments, corrections. Throws when a new edition has no plan to replace. */
export function gatherLibrary(
  documents: readonly SourceDocument[],
  understood: UnderstoodPlans,
  { editors, cut, pulled = [], memory = noMemory, kept }: Gathering,
): GatheredLibrary {
  const { plans, topics } = understood;
  const places = plans.flatMap(({ plan, measures, passages }) =>
    [...measures, ...passages].map(({ id, citations }) => ({ id, plan: plan.id, citations })),
  );
  const publishedPairs = readPublishedPairs(editors.pairs);
  const texts = plans.flatMap(measureTexts);
  const indexed = indexWording(texts, memory);
  const wording = new Map(indexed.map((text, at) => [texts[at]?.id ?? '', text]));
  const matches = compareMatches(
    matchPlans(understood, editors, { cut, memory, wording, keepVectors: kept?.ofMatches }),
    {
      ...{ plans, publishedPairs, cut, memory, kept },
    },
  );
  const elsewhere = matchElsewhere(understood, pulled, cut, memory);
  return {
    ...{ cut, readMeasureText, plans, publishedPairs },
    documents: new Map(documents.map((document) => [document.id, document])),
    topics,
    units: plans.flatMap((enriched) =>
      memory.keep(['units', enriched, editors.units], () =>
        registerUnits(enriched.plan.id, enriched.measures, editors.units),
      ),
    ),
    workLines: editors.units.lines,
    instruments: gatherInstruments(
      plans.map(({ plan }) => plan),
      places,
    ),
    corrections: placeCorrections(plans, editors.corrections),
    matches,
    wording: readWording(texts, indexed, memory),
    editions: gatherEditions(documents, plans, cut),
    pulled,
    elsewhere,
    chargedElsewhere: readCharges(pulled, editors.units, memory),
    comparedElsewhere: compareElsewhere(understood, { pulled, matches: elsewhere }, cut, memory),
  };
}

function placeCorrections(
  plans: readonly EnrichedPlan[],
  corrections: EditorsFiles['corrections'],
): Map<string, PlacedCorrection[]> {
  return new Map(
    plans.map(({ plan }) => [
      plan.id,
      (corrections.get(plan.id) ?? []).flatMap((correction) => placeCorrection(plan, correction)),
    ]),
  );
}

interface ComparedPlans {
  readonly plans: readonly EnrichedPlan[];
  readonly publishedPairs: readonly PublishedPair[];
  readonly cut: CutWords;
  readonly memory: Memory;
  readonly kept: KeptOfTexts | undefined;
}

/**
 * The matches with their like sentences where both stand on one page of the comparison of their topic, and with their texts
 * side by side where the pair has a page; nothing else shows them.
 */
function compareMatches(
  matches: readonly MeasureMatch[],
  { plans, publishedPairs, cut, memory, kept }: ComparedPlans,
): RenderedMatch[] {
  const texts = new Map(plans.flatMap(measureTexts).map((text) => [text.id, text]));
  const cutTexts = new Map<string, readonly CutSentence[]>(); // kept for one making: nothing is cut of pairs that are aligned
  const published = new Set(publishedPairs.map(({ a, b }) => `${a}\n${b}`));
  const placeOf = comparisonPlaces(plans);
  return matches.map((match) => {
    const { a, b, reviewed } = match;
    const hasPage = reviewed || published.has(`${a}\n${b}`);
    const isShown = hasPage || placeOf(a) === placeOf(b);
    const sides = [lookUp(texts, a, 'measure'), lookUp(texts, b, 'measure')] as const;
    const aligned = isShown ? align(...sides, hasPage) : notShown;
    return memory.keep(['rendered match', hasPage, aligned, match], () => renderedMatch(match, aligned, hasPage));
  });

  function cutOnce(text: WordedText): readonly CutSentence[] {
    const sentences = cutTexts.get(text.id) ?? cutSentences(text, cut);
    cutTexts.set(text.id, sentences);
    return sentences;
  }

  /** Sentences that stand alone are shown on the page of a pair; the spans of sentences are those of one text. */
  function align(a: WordedText, b: WordedText, hasPage: boolean): AlignedTexts {
    return memory.keep(['aligned sentences', hasPage, cut, a.sentences, b.sentences], () => {
      const rows = hasPage ? alignSentences(cutOnce(a), cutOnce(b)) : [];
      const alignLike = (): SentencePairs => alignLikeSentences(cutOnce(a), cutOnce(b)).flatMap(likeSentences);
      return {
        rows,
        sentences: hasPage ? rows.flatMap(likeSentences) : kept ? kept.aligned(a, b, alignLike) : alignLike(),
      };
    });
  }
}

function renderedMatch(
  { a, b, relation, score, shared, reviewed, reason, share }: MeasureMatch,
  { rows, sentences }: AlignedTexts,
  hasPage: boolean,
): RenderedMatch {
  return {
    ...{ a, b, relation, score, reviewed, reason, share, sentences },
    ...(hasPage && { rows }),
    shared: shared.map((passage) => ({ a: offsets(passage.a), b: offsets(passage.b) })),
  };
}

interface AlignedTexts extends Pick<RenderedMatch, 'sentences'> {
  readonly rows: readonly AlignedRow[];
}

const notShown: AlignedTexts = { rows: [], sentences: [] };

/** Returns on which page of the comparison of its topic a measure stands; one without a topic stands alone. */
function comparisonPlaces(plans: readonly EnrichedPlan[]): (measure: string) => string {
  const pageOf = comparisonPages(plans);
  const places = plans.flatMap(({ plan, measures }) =>
    measures.map(({ id, topics: [main] }): [string, string] => [
      id,
      main ? `${main.topic}/${pageOf(main.topic, plan.id)}` : id,
    ]),
  );
  const byMeasure = new Map(places);
  return (measure) => lookUp(byMeasure, measure, 'measure');
}

function likeSentences({ a, b, same }: AlignedRow): SentencePairs {
  if (!a || !b) return [];
  return [{ a: a.sentence, b: b.sentence, same, runs: { a: runLengths(a.runs), b: runLengths(b.runs) } }];
}

function measureTexts({ plan, measures }: EnrichedPlan): WordedText[] {
  return measures.map(({ id, content, sentences }) => ({ id, plan: plan.id, text: content.text, sentences }));
}

function offsets({ start, end }: Span): [number, number] {
  return [start, end];
}
