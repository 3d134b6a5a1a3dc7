/** enrich: what a measure says. Adds responsibilities, targets and citations to every measure of a plan. */
import { isUncut } from '../model/document.ts';
import type {
  EnrichedMeasure,
  EnrichedPassage,
  EnrichedPlan,
  LocatedCitation,
  LocatedDefinition,
  LocatedTarget,
} from '../model/enriched.ts';
import type { PassageKind, TargetKind } from '../model/kinds.ts';
import { narrowFigures } from '../model/official/numerals.ts';
import { widenStops } from '../model/official/stops.ts';
import { type Measure, ownYear, type Passage, type Plan } from '../model/plan.ts';
import { listMeasures, listPassages } from '../model/walk.ts';
import { simplify } from '../segment/traditional.ts';
import { addressesApplicants, givenIn } from './addresses-applicants.ts';
import { amendedBy, basisOf, findCitations, findShortNames, type ShortNames } from './citations.ts';
import { listsConditions } from './conditions.ts';
import { isDayOfCondition } from './days-of-whom.ts';
import { findDefinitions } from './definitions.ts';
import { findInnerUnits, notePlaceOf } from './inner-notes.ts';
import {
  answersProposal,
  looksAhead,
  looksBack,
  reportsOnPast,
  saysWhatComes,
  tellsCases,
  tellsNews,
} from './looking-back.ts';
import { markSource } from './source-marks.ts';
import { findTargets, type TargetContext } from './targets.ts';
import { readUnitsOf } from './units-of-measures.ts';
import { yearOfWork } from './year-of-work.ts';

/** Returns the plan with all that is read from its measures; their topics are found when the whole library is read. */
export function enrichPlan(plan: Plan): EnrichedPlan {
  const context = readContext(plan);
  const listed = listMeasures(plan);
  const inner = listed.map((measure) => findInnerUnits(notePlaceOf(measure, plan.genre), measure.content.text));
  const units = readUnitsOf(plan, inner);
  const measures = listed.map((measure, index) => ({
    ...enrichMeasure(measure, context),
    responsibilities: units[index] ?? [],
  }));
  const passages = listPassages(plan).map((passage) => enrichPassage(passage, context));
  const opening = openingOf(plan);
  return {
    plan,
    measures,
    passages,
    definitions: gatherDefinitions([...passages, ...measures]),
    basis: basisOf(plan.title, opening, findWholeCitations(opening, context)),
    sourceMarks: markSource(plan, { measures, inner, passages }),
  };
}

/** What a plan says once for all its measures. */
interface PlanContext extends TargetContext {
  readonly title: string;
  readonly genre: string;
  readonly shortNames: ShortNames;
  /** It reports on a year that is over: figures tell what was done. */
  readonly reports: boolean;
  /** So it does, and nobody knows in which year it was written. */
  readonly undatedReport: boolean;
  /** It answers a proposal, tells cases or news: figures tell what was done where their sentence says nothing else. */
  readonly answers: boolean;
  /** It tells cases or news: so do days. */
  readonly cases: boolean;
}

function readContext(plan: Plan): PlanContext {
  const read = { ...plan, title: simplify(plan.title), genre: simplify(plan.genre) };
  const printed = [listPassages(plan), listMeasures(plan)].map((places) => places.map(({ content }) => content.text));
  const [told = [], measures = []] = printed.map((texts) => texts.map(simplify));
  const year = ownYear(plan) ?? yearOfWork([...told, ...measures]);
  const shortNames = findShortNames(printed.flat().join('\n'));
  const from = Number(plan.period?.slice(0, 4) ?? 0);
  const cases = tellsCases(read) || tellsNews(read, told);
  const answers = answersProposal(read, simplify(openingOf(plan))) || cases;
  const since = firstDay(plan);
  const written = plan.documentDate;
  const times = { ...(year && { year }), ...(from && { from }), ...(since && { since }), ...(written && { written }) };
  const reports = reportsOnPast(read);
  const undatedReport = reports && plan.documentDate === undefined;
  const given = addressesApplicants(read, measures) ? 'all' : undefined;
  return {
    title: plan.title,
    genre: plan.genre,
    shortNames,
    ...(given && { given }),
    reports,
    undatedReport,
    answers,
    cases,
    ...times,
  };
}

/** A plan for next year that is issued in December may ask for something in that December. */
function firstDay({ period, documentDate }: Plan): string | undefined {
  const year = (period ?? documentDate)?.slice(0, 4);
  return [documentDate, year && `${year}-01-01`].filter((day) => day !== undefined).sort()[0];
}

function openingOf({ headPassages }: Plan): string {
  return headPassages.find(({ kind }) => kind === 'preamble')?.content.text ?? '';
}

function gatherDefinitions(places: readonly (Measure | Passage)[]): LocatedDefinition[] {
  const all = places.flatMap(({ id, content, sentences }) =>
    findDefinitions(content.text, sentences)
      .filter(({ term }) => isUncut(term))
      .map((definition) => ({ ...definition, place: id })),
  );
  const firsts = new Map(all.toReversed().map((one) => [one.term, one]));
  return all.filter((one) => firsts.get(one.term) === one);
}

type OwnFacts = Omit<EnrichedMeasure, 'responsibilities'>;

function enrichMeasure(measure: Measure, context: PlanContext): OwnFacts {
  const { text } = measure.content;
  const given = context.given ?? givenIn(context, text);
  const own = { ...withYearOf(measure.headings, context), ...(given && { given }) };
  const fixed = readTargets(measure, [...measure.headings, measure.title], own);
  return {
    ...measure,
    targets: [...fixed, ...readTimeLimit(measure, own)],
    citations: findWholeCitations(text, context, measure.headings),
    topics: [],
  };
}

/** What looks back fixes nothing; in a report only days by which do, and what stands below 下一步打算; in a case what comes. */
function readTargets(
  { content, sentences }: Measure | Passage,
  printed: readonly string[],
  context: PlanContext,
): LocatedTarget[] {
  const headings = printed.map(simplify);
  if (looksBack(headings)) return [];
  const all = findTargets(content.text, sentences, context);
  const found = listsConditions(headings) ? all.filter(isTask) : all;
  const tellsPast = (context.reports || context.answers) && !looksAhead(headings);
  return tellsPast ? found.filter(isToCome) : found;

  /** Below 申报条件 figures say who is meant, days what has to be sent in by then. */
  function isTask({ kind, span }: LocatedTarget): boolean {
    return !figureKinds.has(kind) && !isDayOfCondition(widenStops(content.text.slice(span.end)));
  }

  function isToCome(target: LocatedTarget): boolean {
    if (!context.cases && !figureKinds.has(target.kind)) return !context.reports || !isToldDay(target);
    const own = sentences.find(({ end }) => target.span.start < end);
    return !context.reports && own !== undefined && saysWhatComes(simplify(content.text.slice(own.start, own.end)));
  }
}

const figureKinds: ReadonlySet<TargetKind> = new Set(['quantity', 'ratio']);

/** 到12月底, 上半年 in a report; not 6月底前, 10日内 */
function isToldDay({ kind, text, rhythm }: LocatedTarget): boolean {
  return kind === 'deadline' && !rhythm && !/[前内]$/u.test(text);
}

/**
 * 6月底前 below 三、2024年工作计划 falls in 2024, whatever year the document is of; below 下一步打算 of a report that tells no day
 * of its own in a year that nobody knows.
 */
function withYearOf(headings: readonly string[], context: PlanContext): PlanContext {
  const years = headings
    .flatMap((heading) => [...narrowFigures(heading).matchAll(/(?<![到至\d])20\d{2}(?=年)/gu)])
    .map(Number);
  const year = new Set(years).size === 1 ? years[0] : undefined;
  if (year !== undefined) return { ...context, year };
  return context.undatedReport && looksAhead(headings.map(simplify)) ? { ...context, year: undefined } : context;
}

/**
 * 完成时限：2023年6月底前 in the note is a deadline of the measure; it stands behind the last sentence. A number with a note
 * and no text has no sentence that could fix anything.
 */
function readTimeLimit({ note, content, sentences }: Measure, context: PlanContext): LocatedTarget[] {
  if (!note || sentences.length === 0) return [];
  const { text } = note;
  const end = content.text.length;
  const place = { sentence: sentences.length, span: { start: end, end } };
  const found = findTargets(text, [{ start: 0, end: text.length }], { ...context, since: undefined });
  return found.map((target) => ({ ...target, ...place }));
}

/** Title, number and 目录 fix nothing; a preamble tells what was before the day of its document. */
function enrichPassage(passage: Passage, context: PlanContext): EnrichedPassage {
  const { text } = passage.content;
  const notesAt = passage.kind === 'closing' ? text.search(footnote) : -1;
  const own = contextOf(passage, context);
  const targets = fixesNothing.has(passage.kind)
    ? []
    : readTargets(passage, passage.headings, withYearOf(passage.headings, own));
  return {
    ...passage,
    targets: notesAt < 0 ? targets : targets.filter(({ span }) => span.start < notesAt),
    citations: findWholeCitations(text, context, passage.headings),
  };
}

/** An annex without measures may speak to others than the text above it. */
function contextOf({ kind, content }: Passage, context: PlanContext): PlanContext {
  if (kind === 'preamble') return { ...context, since: context.written ?? context.since };
  if (kind !== 'annex' || context.given) return context;
  const lines = simplify(content.text).split('\n');
  return addressesApplicants(context, lines) ? { ...context, given: 'all' } : context;
}

const fixesNothing: ReadonlySet<PassageKind> = new Set(['head', 'contents']);

/** `[1] 值守：…`, `①…`, `注：…` below the text: what explains it fixes nothing. */
const footnote = /^\s*(?:[[［〔【]\d{1,2}[\]］〕】]|[①-⑳]|注释?\d{0,2}[：:])/mu;

function findWholeCitations(
  text: string,
  { shortNames, title }: PlanContext,
  headings: readonly string[] = [],
): LocatedCitation[] {
  const citations = findCitations(text, { shortNames, title, amended: amendedBy(title, headings) });
  return citations.filter((citation) => isUncut(citation.text));
}
