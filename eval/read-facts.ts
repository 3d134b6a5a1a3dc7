/**
 * Grades what was read from a document against the facts that a reader labelled: one verdict for each fact, named by its
 * kind. White space tells nothing here, and dashes of any length are one: the labels were typed, the documents printed.
 */
import { z } from 'zod';
import type { EnrichedMeasure, EnrichedPlan } from '../src/model/enriched.ts';
import { roles, targetKinds } from '../src/model/kinds.ts';
import { documentNumber } from '../src/model/official/document-number.ts';

const named = z.tuple([z.enum(roles), z.string()]);
const fixed = z.union([
  z.tuple([z.enum(targetKinds), z.string()]),
  z.tuple([z.enum(targetKinds), z.string(), z.string().nullable()]),
]);

const measureFacts = z.strictObject({
  starts: z.string().optional(),
  ends: z.string().optional(),
  headings: z.array(z.string()).optional(),
  note: z.string().nullable().optional(),
  units: z.array(named).optional(),
  targets: z.array(fixed).optional(),
  citations: z.array(z.string()).optional(),
});
type MeasureFacts = z.infer<typeof measureFacts>;

const documentFacts = z.strictObject({
  plans: z.int().optional(),
  title: z.string().optional(),
  genre: z.string().optional(),
  number: z.string().nullable().optional(),
  date: z.string().nullable().optional(),
  bodies: z.array(z.string()).optional(),
  addressees: z.array(z.string()).optional(),
  region: z.strictObject({ name: z.string(), level: z.string() }).optional(),
  period: z.string().nullable().optional(),
  status: z.enum(['issued', 'draft']).optional(),
  count: z.int().optional(),
  inAnnexes: z.int().optional(),
  measures: z.record(z.string(), measureFacts).optional(),
  notMeasures: z.array(z.string()).optional(),
  annex: z.array(z.string()).optional(),
  annotations: z.array(z.string()).optional(),
});
export type DocumentFacts = z.infer<typeof documentFacts>;

/** The file beside the documents: path of a document → what a reader says of it. */
export const expectedFile = z.record(z.string(), documentFacts);

/** The verdict on one fact. */
export interface Verdict {
  readonly kind: string;
  readonly right: boolean;
  /** Where it is wrong: the place, what was found and what was expected. */
  readonly text: string;
}

/** Returns a verdict for every fact of a document; `plans` are what was read from its file, the main text first. */
export function gradeDocument(plans: readonly EnrichedPlan[], facts: DocumentFacts): Verdict[] {
  const [first] = plans;
  const count = facts.plans === undefined ? [] : [gradePlans(plans, facts.plans)];
  return first ? [...count, ...gradeHead(first, facts), ...gradeText(first, facts)] : [...count, ...nothingRead(facts)];
}

/**
 * Several documents in one file may be as many plans, or one plan with the others as its annexes: both keep them apart.
 * This tells how many there are, not where one ends; what stands in the first and what not, the other facts ask.
 */
function gradePlans(plans: readonly EnrichedPlan[], expected: number): Verdict {
  const annexes = plans.flatMap(({ plan }) => plan.annexes.filter(({ id }) => /\/annex[^/]*$/u.test(id)));
  const found = plans.length === expected ? expected : plans.length + annexes.length;
  return compare('plans', '', found, expected);
}

/** What holds of a document that could not be read: all that was asked is wrong. */
function nothingRead(facts: DocumentFacts): Verdict[] {
  const { measures = {}, ...head } = facts;
  const asked = [...Object.keys(head), ...Object.values(measures).flatMap((measure) => Object.keys(measure))];
  return asked.map((kind) => ({ kind, right: false, text: 'nothing was read' }));
}

function gradeHead({ plan, measures }: EnrichedPlan, facts: DocumentFacts): Verdict[] {
  const annexed = measures.filter(isInAnnex);
  const read: Readonly<Record<string, string | number | null>> = {
    title: plan.title,
    genre: plan.genre,
    number: plan.documentNumber ?? null,
    date: plan.documentDate ?? null,
    period: plan.period ?? null,
    status: plan.status,
    count: measures.length - annexed.length,
    inAnnexes: annexed.length,
  };
  const single = Object.entries(read).flatMap(([kind, found]) => {
    const expected = facts[kind as keyof DocumentFacts]; // the keys of `read` are facts with one value
    return expected === undefined ? [] : [compare(kind, '', found, expected as string | number | null)];
  });
  const { region } = facts;
  return [
    ...single,
    ...(region
      ? [compare('region', '', `${plan.region.name} ${plan.region.level}`, `${region.name} ${region.level}`)]
      : []),
    ...(facts.bodies ? compareLists('bodies', '', plan.issuingBodies, facts.bodies) : []),
    ...(facts.addressees ? compareLists('addressees', '', plan.addressees, facts.addressees) : []),
  ];
}

function byItsNumber(measure: EnrichedMeasure): readonly [string, EnrichedMeasure] {
  return [measure.number, measure];
}

/** A label may name a measure as it stands in its annex, without its title; the text and the first annex come first. */
function inItsText(measure: EnrichedMeasure): readonly [string, EnrichedMeasure] {
  const headings = isInAnnex(measure) ? measure.headings.slice(1) : measure.headings;
  return [measure.number.replace(/^annex[^/]*\//u, ''), { ...measure, headings }];
}

/** What an annex numbers may be a measure of its own, `annex1/2`; `count` and `notMeasures` tell of the text above it. */
function isInAnnex({ number }: EnrichedMeasure): boolean {
  return number.startsWith('annex');
}

function gradeText({ plan, measures, passages }: EnrichedPlan, facts: DocumentFacts): Verdict[] {
  const byNumber = new Map([...measures.toReversed().map(inItsText), ...measures.map(byItsNumber)]);
  const textOf = ({ content }: EnrichedMeasure): string => fold(content.text);
  const texts = measures.map(textOf);
  const own = measures.filter((measure) => !isInAnnex(measure)).map(textOf);
  const prose = passages.filter(({ kind }) => kind === 'preamble').map(({ content }) => fold(content.text));
  const annotated = [fold(plan.title), ...texts, ...prose];
  return [
    ...Object.entries(facts.measures ?? {}).flatMap(([number, measure]) =>
      gradeMeasure(number, byNumber.get(number), measure),
    ),
    ...(facts.notMeasures ?? []).map((line) => absent('notMeasures', line, own, 'startsWith')),
    ...(facts.annex ?? []).map((line) => annexed(line, measures)),
    ...(facts.annotations ?? []).map((line) => absent('annotations', line, annotated, 'includes')),
  ];
}

function gradeMeasure(number: string, measure: EnrichedMeasure | undefined, facts: MeasureFacts): Verdict[] {
  if (!measure) return Object.keys(facts).map((kind) => ({ kind, right: false, text: `${number}: no such measure` }));
  const text = fold(measure.content.text);
  const { starts, ends, headings, note, units, targets, citations } = facts;
  return [
    ...(starts === undefined ? [] : [affix('starts', number, text, fold(starts))]),
    ...(ends === undefined ? [] : [affix('ends', number, text, fold(ends))]),
    ...(headings ? [compare('headings', number, measure.headings.join(' / '), headings.join(' / '))] : []),
    ...(note === undefined ? [] : [compare('note', number, measure.note?.text ?? null, note)]),
    ...(units ? compareLists('units', number, measure.responsibilities.map(writeUnit), units.map(joinWords)) : []),
    ...(targets ? compareLists('targets', number, readTargets(measure, targets), targets.map(writeTarget)) : []),
    ...(citations ? compareLists('citations', number, readCitations(measure, citations), citations) : []),
  ];
}

/** `（国发〔2031〕5号，以下简称《通知》）` behind a name */
const numberBehind = new RegExp(`(?<=》)\\s*[（(]${documentNumber}[^（()）]*[）)]`, 'u');

/** Days are compared where the label names one. */
function readTargets({ targets }: EnrichedMeasure, labels: readonly z.infer<typeof fixed>[]): string[] {
  const dated = new Set(labels.filter((label) => label.length === 3).map(([, text]) => fold(text)));
  return targets.map(({ kind, text, date }) =>
    joinWords([kind, text, ...(dated.has(fold(text)) ? [date ?? 'no day'] : [])]),
  );
}

/** A number behind the name of what is cited is compared where the label prints one. */
function readCitations({ citations }: EnrichedMeasure, labels: readonly string[]): string[] {
  const whole = new Set(labels.map(fold));
  return citations.map(({ text }) => (whole.has(fold(text)) ? text : text.replace(numberBehind, '')));
}

function writeTarget([kind, text, ...day]: z.infer<typeof fixed>): string {
  return joinWords([kind, text, ...day.map((date) => date ?? 'no day')]);
}

function writeUnit({ role, unit }: EnrichedMeasure['responsibilities'][number]): string {
  return joinWords([role, unit]);
}

function joinWords(words: readonly string[]): string {
  return words.join(' ');
}

type Value = string | number | null;

function compare(kind: string, place: string, found: Value, expected: Value): Verdict {
  return { kind, right: fold(found) === fold(expected), text: `${place}: found ${found}, expected ${expected}` };
}

/** A verdict for each item that is expected and one for each that is found beside them; order tells nothing. */
function compareLists(kind: string, place: string, found: readonly string[], expected: readonly string[]): Verdict[] {
  const rest = found.map(fold);
  const asked = expected.map((item) => {
    const at = rest.indexOf(fold(item));
    if (at >= 0) rest.splice(at, 1);
    return { kind, right: at >= 0, text: `${place}: expected ${item}, found ${found.join('｜') || 'none'}` };
  });
  if (expected.length === 0 && rest.length === 0) return [{ kind, right: true, text: '' }];
  return [...asked, ...rest.map((item) => ({ kind, right: false, text: `${place}: found ${item}, which is none` }))];
}

function affix(kind: 'starts' | 'ends', place: string, text: string, expected: string): Verdict {
  const right = kind === 'starts' ? text.startsWith(expected) : text.endsWith(expected);
  const found = kind === 'starts' ? text.slice(0, expected.length + 8) : text.slice(-expected.length - 8);
  return { kind, right, text: `${place}: found ${found}, expected ${expected}` };
}

function absent(kind: string, line: string, texts: readonly string[], how: 'startsWith' | 'includes'): Verdict {
  const where = texts.find((text) => text[how](fold(line)));
  return { kind, right: where === undefined, text: `${line} stands in: ${where?.slice(0, 40)}` };
}

/** The title of an annex may be cited in a measure; where it opens or ends a paragraph there, the annex is part of it. */
function annexed(title: string, measures: readonly EnrichedMeasure[]): Verdict {
  const paragraphs = measures.flatMap(({ content }) => content.text.split('\n').map(fold));
  const where = paragraphs.find((text) => text.startsWith(fold(title)) || text.endsWith(fold(title)));
  return { kind: 'annex', right: where === undefined, text: `${title} stands in: ${where?.slice(0, 40)}` };
}

function fold(value: Value): string {
  return String(value)
    .replace(/\s/gu, '')
    .replace(/[—–－―~～-]+/gu, '-');
}
