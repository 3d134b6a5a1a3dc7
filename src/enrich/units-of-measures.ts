/** Who answers for the measures of a plan: notes, rules that say who leads, introductions above them, sentences that name who acts. */
import { isUncut } from '../model/document.ts';
import type { LocatedUnit } from '../model/enriched.ts';
import type { Group, Measure, Part, Passage, Plan } from '../model/plan.ts';
import type { Span } from '../model/printed.ts';
import { listBranches, listMeasures, listPassages, rootsOf } from '../model/walk.ts';
import { simplify } from '../segment/traditional.ts';
import { findInnerUnits, type InnerUnits } from './inner-notes.ts';
import { findLeadRules, type LeadRule, readByRule } from './lead-rules.ts';
import { readResponsibilities } from './responsibilities.ts';

/**
 * Returns who answers for each measure of a plan, in their order: by its note, what `inner` finds in its text, or what
 * introduces it.
 */
export function readUnitsOf(plan: Plan, inner: readonly InnerUnits[]): readonly LocatedUnit[][] {
  const listed = listMeasures(plan);
  const notes = listed.map((measure, index) => notesOf(measure, inner[index]?.notes ?? []));
  const rules = findLeadRules({
    passages: [
      ...listPassages(plan).map(({ content }) => content),
      ...listBranches(plan).map(({ heading }) => heading),
    ].map(({ text }) => text),
    notes: notes.map((own) => own.map(({ text }) => text)),
    last: listed.at(-1)?.content.text ?? '',
  });
  const above = saidAbove(plan, (intro) => intro.notes && intro);
  const announced = saidAbove(plan, (intro) => unitsAnnouncing(intro, plan.genre));
  return listed.map((measure, index) => {
    const rule = rules[index];
    const own = readUnits(notes[index] ?? [], rule);
    const intro = above.get(measure.id);
    const told = own.length === 0 && intro ? unitsAbove(intro, rule) : own;
    const acting = measure.note || intro ? [] : readUnits(innerNotes(measure, inner[index]?.acting ?? []), undefined);
    const others = acting.filter(({ unit }) => !told.some((one) => one.unit === unit));
    const units = [...told, ...others];
    return units.length > 0 ? units : (announced.get(measure.id) ?? []);
  });
}

/** 各乡镇要做好以下工作： */
const announcesTasks = /(?:以下|下列|如下)[^，。；：:]{0,12}[：:]$/u;

/** What the nearest introduction above each measure says for all that stands below, where one does. */
function saidAbove<Said>(plan: Plan, read: (intro: Passage) => Said | undefined): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  const visit = (node: Part | Group | Measure, above: Said | undefined): void => {
    if (node.type !== 'measure') {
      const nearest = (node.intro && read(node.intro)) ?? above;
      for (const child of node.children) visit(child, nearest);
    } else if (above !== undefined) found.set(node.id, above);
  };
  for (const node of rootsOf(plan)) visit(node, undefined);
  return found;
}

const nowhere: Span = { start: 0, end: 0 };

/** Units of an introduction have no place in a measure. */
function unitsAbove({ id, content, notes = [] }: Passage, rule: LeadRule | undefined): LocatedUnit[] {
  const texts = notes.map(({ start, end }) => ({ text: content.text.slice(start, end), inner: false }));
  return readUnits(texts, rule).map((unit) => ({ ...unit, span: nowhere, from: id }));
}

/** 各乡镇|要做好以下工作：, for the measures that name nobody themselves */
function unitsAnnouncing({ id, content, headings }: Passage, genre: string): LocatedUnit[] | undefined {
  if (!announcesTasks.test(simplify(content.text))) return undefined;
  const sentence = content.text.slice(content.text.lastIndexOf('。') + 1);
  const { acting } = findInnerUnits({ label: '', genre, headings }, sentence);
  const texts = acting.map(({ start, end }) => ({ text: sentence.slice(start, end), inner: true }));
  return readUnits(texts, undefined).map((unit) => ({ ...unit, from: id }));
}

/** Units inside the text have no place in the note below it; `rule` says which of them lead. */
function readUnits(notes: readonly FoundNote[], rule: LeadRule | undefined): LocatedUnit[] {
  const units = notes.flatMap(({ text, inner }) => {
    const named = rule ? readByRule(text, rule, !inner) : readResponsibilities(text);
    return inner ? named.map((unit) => ({ ...unit, span: nowhere })) : named;
  });
  return units.filter((one, index) => isUncut(one.unit) && units.findLastIndex(isAgain(one)) === index);
}

/** A measure that names a unit in its text and in its note names it once, in the note. */
function isAgain({ role, unit }: LocatedUnit): (other: LocatedUnit) => boolean {
  return (other) => other.role === role && other.unit === unit;
}

/** A note, and whether it stands elsewhere than behind its measure. */
interface FoundNote {
  readonly text: string;
  readonly inner: boolean;
}

function notesOf(measure: Measure, spans: readonly Span[]): FoundNote[] {
  const inner = innerNotes(measure, spans);
  return measure.note ? [...inner, { text: measure.note.text, inner: false }] : inner;
}

function innerNotes({ content }: Measure, spans: readonly Span[]): FoundNote[] {
  return spans.map(({ start, end }) => ({ text: content.text.slice(start, end), inner: true }));
}
