/**
 * Lays over a plan's source what was read from it: numbers and headings, notes with their roles and units, what is cited,
 * what is fixed, the document's own number and day. The source view shows this and nothing else, so that what it
 * colours is what the library knows.
 */
import type { EnrichedMeasure, EnrichedPassage, LocatedUnit, Reading, SourceMark } from '../model/enriched.ts';
import { findDate } from '../model/official/dates.ts';
import type { Group, HeadBlock, Level, Measure, Part, Plan } from '../model/plan.ts';
import { type Printed, type Span, sourceSpans } from '../model/printed.ts';
import { rootsOf } from '../model/walk.ts';
import type { InnerUnits } from './inner-notes.ts';
import { findRoleWords, readResponsibilities } from './responsibilities.ts';
import { findTargets } from './targets.ts';

/** What was read from a plan; the units inside its measures stand in the order of these. */
interface ReadParts {
  readonly measures: readonly EnrichedMeasure[];
  readonly inner: readonly InnerUnits[];
  readonly passages: readonly EnrichedPassage[];
}

/** Returns the marks of a plan's source in printed order, outer ones first. */
export function markSource(plan: Plan, { measures, inner, passages }: ReadParts): SourceMark[] {
  return [
    ...passages.flatMap((passage) => markPassage(passage, plan)),
    ...markHead(plan.head),
    ...rootsOf(plan).flatMap(markBranch),
    ...measures.flatMap((measure, index) => markMeasure(measure, inner[index])),
  ].sort(outermostFirst);
}

/** The passages of the head hold its blocks, so a block adds only what it is. */
function markHead(head: readonly HeadBlock[]): SourceMark[] {
  const number = head.find(({ kind }) => kind === 'number');
  const titles = head.filter(({ kind }) => kind === 'title' || kind === 'plan-title');
  return [
    ...titles.flatMap(({ content }) => markAll(content, 'heading')),
    ...(number ? mark(number.content, 'document-number', [{ start: 0, end: numberLength(number) }]) : []),
  ];
}

/** 签发人 may stand beside the number. */
function numberLength({ content }: HeadBlock): number {
  return content.text.replace(/\s*签发人.*$/u, '').length;
}

function markPassage(passage: EnrichedPassage, { documentDate }: Plan): SourceMark[] {
  const { content, kind, notes = [] } = passage;
  const carriesDay = kind === 'head' || kind === 'closing';
  const days = carriesDay ? paragraphsOf(content.text).flatMap((span) => dayIn(content.text, span, documentDate)) : [];
  return [...markText(passage), ...mark(content, 'date', days), ...notes.flatMap((span) => markNote(content, span))];
}

/** The day that the document carries, where a paragraph prints it. */
function dayIn(text: string, { start, end }: Span, documentDate: string | undefined): Span[] {
  const found = findDate(text.slice(start, end));
  return found && found.day === documentDate ? [shift(found.span, start)] : [];
}

function markBranch(node: Part | Group | Measure): SourceMark[] {
  if (node.type === 'measure') return [];
  return [
    ...[node.num, node.heading].flatMap((printed) => markAll(printed, 'text')),
    ...markAll(node.num, node.type),
    ...markAll(node.heading, headingOf(node.type)),
    ...node.children.flatMap(markBranch),
  ];
}

function markMeasure(measure: EnrichedMeasure, inner: InnerUnits | undefined): SourceMark[] {
  const { num, level, title, titleMade, content, note } = measure;
  return [
    ...markAll(num, 'text'),
    ...markAll(num, level),
    ...markText(measure),
    ...mark(content, headingOf(level), titleMade ? [] : [{ start: 0, end: title.length }]),
    ...(inner?.notes ?? []).flatMap((span) => markNote(content, span)),
    ...markActing(measure, inner?.acting ?? []),
    ...(note ? [...markAll(note, 'text'), ...markNote(note, wholeOf(note)), ...markLimits(note)] : []),
  ];
}

/** The heading of a part is printed like its number. */
function headingOf(level: Level): Reading {
  return level === 'part' ? 'part' : 'heading';
}

function markText({ content, targets, citations }: EnrichedMeasure | EnrichedPassage): SourceMark[] {
  const numbers = citations.flatMap(({ text, number, span }) => {
    const at = number === undefined ? -1 : text.indexOf(number);
    return number !== undefined && at >= 0 ? [{ start: span.start + at, end: span.start + at + number.length }] : [];
  });
  return [
    ...markAll(content, 'text'),
    ...mark(
      content,
      'citation',
      citations.map(({ span }) => span),
    ),
    ...mark(content, 'document-number', numbers),
    ...targets.flatMap(({ kind, span }) => mark(content, kind, [span])),
  ];
}

function markNote(printed: Printed, span: Span): SourceMark[] {
  const units = unitsIn(printed.text, span).map((unit) => unit.span);
  const roles = findRoleWords(printed.text.slice(span.start, span.end)).map((word) => shift(word, span.start));
  return [...mark(printed, 'note', [span]), ...mark(printed, 'role', roles), ...mark(printed, 'unit', units)];
}

/** 市城管局要优化审批: a unit that its sentence alone names */
function markActing({ content, responsibilities }: EnrichedMeasure, acting: readonly Span[]): SourceMark[] {
  const units = acting
    .flatMap((span) => unitsIn(content.text, span))
    .filter(({ unit }) => responsibilities.some((one) => one.unit === unit));
  return mark(
    content,
    'unit',
    units.map(({ span }) => span),
  );
}

function unitsIn(text: string, { start, end }: Span): LocatedUnit[] {
  return readResponsibilities(text.slice(start, end)).map((one) => ({ ...one, span: shift(one.span, start) }));
}

/** 完成时限：2023年6月底前 */
function markLimits(note: Printed): SourceMark[] {
  const targets = findTargets(note.text, [wholeOf(note)]);
  return targets.flatMap(({ kind, span }) => mark(note, kind, [span]));
}

function markAll(printed: Printed, reading: Reading): SourceMark[] {
  return mark(printed, reading, [wholeOf(printed)]);
}

function mark(printed: Printed, reading: Reading, spans: readonly Span[]): SourceMark[] {
  return spans.flatMap((span) => sourceSpans(printed, span)).map((span) => ({ ...span, reading }));
}

function wholeOf({ text }: Printed): Span {
  return { start: 0, end: text.length };
}

function paragraphsOf(text: string): Span[] {
  let from = 0;
  return text.split('\n').map((paragraph) => {
    const start = from;
    from += paragraph.length + 1;
    return { start, end: start + paragraph.length };
  });
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Of two marks on the same characters the one that was made first is the outer one. */
function outermostFirst(a: SourceMark, b: SourceMark): number {
  return a.start - b.start || b.end - a.end;
}
