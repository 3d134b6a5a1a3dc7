/**
 * Finds who answers inside a measure's text: notes in brackets (`…制度（牵头单位：市司法局）。`, `…减免。（甲海关负责）`) and
 * sentences that say it in running text (`由甲局牵头，…`, `由甲局负责编制，乙局配合。`). Only names of units count there:
 * 由主管部门审批 gives nobody a task, nor does an article (第三条), which says what a unit may do, not what it is to do.
 */
import { isArticle } from '../model/articles.ts';
import { bracketStep } from '../model/official/brackets.ts';
import { officeWord, roleTail, roleWord, saysWhoAnswers } from '../model/official/responsibility.ts';
import { isCollective, isUnitName } from '../model/official/unit-names.ts';
import type { Span } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';

const name = '[\\p{Script=Han}\\d、（）()]';
/** 由甲局牵头, 甲局牵头 at the beginning of a clause, 由甲局负责, 由甲局会同 */
const chain = new RegExp(
  `由(?<names>${name}{2,60}?)(?:${roleTail}|(?=会同))|(?<=^|[。；\\n])(?<leads>(?:(?!由)[\\p{Script=Han}、]){2,40}?)牵头(?!单位|部门|人|企业|抓总的)`,
  'gu',
);
/** `，市财政局、市民政局配合` behind it */
const goesOn = new RegExp(
  `^[^，,；;。、\\n（(]{0,30}[，,、](?<names>${name}{2,60}?)${roleTail}(?!单位|部门|[的率人])`,
  'u',
);
/** `，会同市水利局、市水文中心…` behind it */
const joining = new RegExp(`^[，,、]?会同(?<names>${name}{2,60})`, 'u');
/** `责任单位：市司法局。` between sentences */
const between = new RegExp(`(?<=^|[。；\\n])\\s*${roleWord}${officeWord}(?:\\s*[:：]|为)[^。\\n]{1,200}。`, 'gu');
/** 请市行政审批局… in minutes */
const asked = new RegExp(`(?<=^|[。；\\n])请(?![求示假您你])(?<names>${name}{2,60})`, 'gu');
/** No note is longer, however many units it names. */
const longest = 400;
/** What says what may be done, not what is to be done. */
const statute = /(?:条例|办法|规定|规则|细则|法|决定)$/u;

/** Where a text stands: the label of its measure and the genre of its document. */
export interface NotePlace {
  readonly label: string;
  readonly genre: string;
}

/** Returns where the text of a measure holds notes. */
export function findInnerNotes({ label, genre }: NotePlace, text: string): Span[] {
  if (isArticle({ label }) && statute.test(genre)) return [];
  const simplified = simplify(text);
  const notes = bracketsIn(simplified).filter(
    (span) => saysWhoAnswers(simplified.slice(span.start, span.end)) || isBareNote(simplified, span),
  );
  const heads = outside(notes, [...simplified.matchAll(between)].map(spanOf));
  const sentences = outside([...notes, ...heads], [...sentencesIn(simplified), ...requestsIn(simplified)]);
  return [...heads, ...notes, ...sentences].sort((a, b) => a.start - b.start);
}

/** `管网30公里。（市住建局）改造…`: names alone behind a sentence */
function isBareNote(text: string, { start, end }: Span): boolean {
  const names = text.slice(start + 1, end - 1).split(/[、，,；;\s]+/u);
  return /[。！？；]\s*$/u.test(text.slice(0, start)) && names.every(isUnitName);
}

function outside(notes: readonly Span[], found: readonly Span[]): Span[] {
  return found.filter(({ start }) => !notes.some((note) => note.start <= start && start < note.end));
}

function spanOf({ 0: found, index }: RegExpExecArray): Span {
  return { start: index, end: index + found.length };
}

/** The outermost brackets of a text. */
function bracketsIn(text: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const step = bracketStep(text.charAt(at));
    if (step > 0 && depth === 0) start = at;
    if (step < 0 && depth === 1 && at - start < longest) found.push({ start, end: at + 1 });
    depth = Math.max(0, depth + step);
  }
  return found;
}

function sentencesIn(text: string): Span[] {
  return [...text.matchAll(chain)].flatMap(({ 0: found, index, groups }) => {
    if (!areUnits(groups?.['names'] ?? groups?.['leads'] ?? '')) return [];
    return [{ start: index, end: endOfChain(text, index + found.length) }];
  });
}

function requestsIn(text: string): Span[] {
  return [...text.matchAll(asked)].flatMap(({ index, groups }) => {
    const length = unitsAtStart(groups?.['names'] ?? '', areUnits);
    return length === 0 ? [] : [{ start: index + 1, end: index + 1 + length }];
  });
}

function endOfChain(text: string, end: number): number {
  const behind = text.slice(end, end + longest);
  const next = goesOn.exec(behind);
  if (next && nameSome(next.groups?.['names'] ?? '')) return endOfChain(text, end + next[0].length);
  const { 0: found = '', groups } = joining.exec(behind) ?? {};
  const names = groups?.['names'] ?? '';
  const length = unitsAtStart(names, nameSome);
  return length === 0 ? end : end + found.length - names.length + length;
}

/** How much of a text, from its beginning, is a list of units. */
function unitsAtStart(text: string, isList: (list: string) => boolean): number {
  const lengths = [...text].map((_, index) => text.length - index);
  return lengths.find((length) => isList(text.slice(0, length))) ?? 0;
}

function nameUnits(list: string): boolean {
  return list
    .replace(/等$/u, '')
    .split('、')
    .every((unit) => isUnitName(unit));
}

/** Who joins a unit may be a collective beside one that is named: 区应急局、事故企业. */
function nameSome(list: string): boolean {
  return nameUnits(list) && list.split('、').some((unit) => !isCollective(unit));
}

/** 主管部门, 有关单位: whoever it is, the text does not say. */
function areUnits(list: string): boolean {
  return nameUnits(list) && list.split('、').every((unit) => !isCollective(unit));
}
