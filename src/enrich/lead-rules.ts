/**
 * Reads what a document says once of the units that its notes name: who of them leads. 列第一位者为牵头单位, 首个单位为牵头单位;
 * 逗号之前的为牵头单位，其他有关单位配合; 带★的为牵头单位. It holds for its own note, with 下同 for those below too, and for all
 * where it stands above the text, behind it or in a remark below the last measure.
 */
import type { LocatedUnit } from '../model/enriched.ts';
import type { Role } from '../model/kinds.ts';
import { bracketStep } from '../model/official/brackets.ts';
import { leadRule, leadSigns, othersSupport } from '../model/official/responsibility.ts';
import type { Span } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { readResponsibilities } from './responsibilities.ts';

export interface LeadRule {
  /** What tells who leads: their place, the stop behind them, a sign beside them. */
  readonly by: 'place' | 'stop' | 'sign';
  /** The stops or signs. */
  readonly marks: string;
  /** The part of the others. */
  readonly others: Role;
}

/** Where a document may say so. */
interface LeadTexts {
  /** Head, headings, introductions, closing and annexes. */
  readonly passages: readonly string[];
  /** The notes of each measure. */
  readonly notes: readonly (readonly string[])[];
  /** The text of the last measure. */
  readonly last: string;
}

const stops: Readonly<Record<string, string>> = { 逗号: '，,', 分号: '；;' };
/** 注：列第一位的为牵头单位 */
const remark = /(?:^|\n)[^\S\n]*[（(]?(?:备?注|说明)\d?\s*[:：](?<said>[^\n]+)$/u;

/** Returns the rule that holds for the notes of each measure, where there is one. */
export function findLeadRules({ passages, notes, last }: LeadTexts): readonly (LeadRule | undefined)[] {
  const said = [...passages, remark.exec(last)?.groups?.['said'] ?? ''];
  const everywhere = firstRule(said);
  const from = notes.findIndex((own) => own.some((note) => note.includes('下同') && readRule(note)));
  const onwards = firstRule(notes[from] ?? []);
  return notes.map((own, index) => firstRule(own) ?? everywhere ?? (from >= 0 && index >= from ? onwards : undefined));
}

function firstRule(texts: readonly string[]): LeadRule | undefined {
  for (const text of texts) {
    const rule = readRule(text);
    if (rule) return rule;
  }
  return undefined;
}

function readRule(text: string): LeadRule | undefined {
  const simplified = simplify(text);
  const found = leadRule.exec(simplified);
  if (!found) return undefined;
  const { stop, sign, star } = found.groups ?? {};
  const others = othersSupport.test(simplified) ? 'supporting' : 'responsible';
  if (stop) return { by: 'stop', marks: stops[stop] ?? '', others };
  return star === undefined ? { by: 'place', marks: '', others } : { by: 'sign', marks: sign ?? leadSigns, others };
}

/**
 * Reads a note whose units lead by a rule, where it gives them all one part. By place the first one leads, though no collective
 * alone; whoever stands alone inside a text (`alone` is false) is only named.
 */
export function readByRule(note: string, rule: LeadRule, alone: boolean): LocatedUnit[] {
  const units = readResponsibilities(withoutRule(note));
  if (!units.every(({ role }) => role === 'responsible')) return units;
  const leads = leadingOf(note, units, rule);
  const isOne = units.length === 1 && (!alone || units.every(({ collective }) => collective));
  if (rule.by === 'sign' ? !leads.includes(true) : isOne) return units;
  return units.map((unit, index) => ({ ...unit, role: leads[index] ? 'lead' : rule.others }));
}

/** Blanks where a note says who leads and whoever else supports, which is nobody's name; a remark beside a name is read as one. */
function withoutRule(note: string): string {
  const simplified = simplify(note);
  const rule = leadRule.exec(simplified);
  if (!rule) return note;
  const behind = rule.index + rule[0].length;
  const others = othersSupport.exec(simplified.slice(behind));
  const isRemark = bracketStep(note.charAt(rule.index - 1)) > 0;
  const start = isRemark ? behind : rule.index;
  const end = others ? behind + others.index + others[0].length : behind;
  return note.slice(0, start) + ' '.repeat(end - start) + note.slice(end);
}

/** For each unit of a note whether it leads; without the stop, or a semicolon in its place, all do so jointly. */
function leadingOf(note: string, units: readonly LocatedUnit[], { by, marks }: LeadRule): readonly boolean[] {
  const isMarked = ({ start, end }: Span): boolean =>
    [note.charAt(start - 1), note.charAt(end)].some((beside) => beside !== '' && marks.includes(beside));
  if (by === 'sign') return units.map(({ span }) => isMarked(span));
  if (by === 'place') return units.map((_, index) => index === 0);
  const listed = note.slice(0, units.at(-1)?.span.start);
  const stop = [marks, '；;'].map((ends) => listed.search(new RegExp(`[${ends}]`, 'u'))).find((at) => at >= 0);
  return units.map(({ span }) => span.start < (stop ?? note.length));
}
