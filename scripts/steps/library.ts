/** Joins the stages from plans to generated files: topics → match → render. Touches no disk. */
import { type Correction, type PlacedCorrection, placeCorrection } from '../../src/enrich/corrections.ts';
import { gatherInstruments } from '../../src/enrich/instruments.ts';
import { registerUnits, type UnitsFile } from '../../src/enrich/units.ts';
import type { Vocabulary } from '../../src/index-format/search-files.ts';
import { readPublishedPairs } from '../../src/ledger/pairs.ts';
import { type MatchOptions, matchMeasures } from '../../src/match/index.ts';
import { listMatchInputs } from '../../src/match/inputs.ts';
import { type CuratedLink, type LinkedMeasure, settleLinks } from '../../src/match/links.ts';
import type { MeasureMatch } from '../../src/match/types.ts';
import { readWording } from '../../src/match/wording.ts';
import { indexWording } from '../../src/match/wording-index.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { type ListedEntry, yamlIssues } from '../../src/model/editors-yaml.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import type { Issue } from '../../src/model/issue.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import { readMeasureText } from '../../src/parse/measure-text.ts';
import type { GatheredLibrary } from '../../src/render/index.ts';
import type { CutWords } from '../../src/segment/cut.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { findTopics } from '../../src/topics/index.ts';
import { topicInputs } from '../../src/topics/inputs.ts';
import { type Labelled, settleTopicLabels, type TopicLabel } from '../../src/topics/labels.ts';
import { listTopics, type TopicsFile } from '../../src/topics/topics-file.ts';
import type { LibraryTopics, NamedTopic, PlanSubjects } from '../../src/topics/types.ts';
import { readCharges } from './charged-elsewhere.ts';
import { compareElsewhere } from './compare-elsewhere.ts';
import { compareMatches, measureTexts } from './compare-matches.ts';
import { gatherEditions } from './editions.ts';
import { matchElsewhere } from './match-elsewhere.ts';
import { lostIssue } from './redact.ts';
import type { KeptOfTexts } from './text-cache.ts';

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
  const matches = matchPlans(understood, editors, { cut, memory, wording, keepVectors: kept?.ofMatches });
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
    matches: compareMatches(matches, { plans, publishedPairs, cut, memory, keep: kept?.aligned }),
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
