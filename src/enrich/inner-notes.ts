/**
 * Finds who answers inside a measure's text: notes in brackets (`…制度（牵头单位：市司法局）。`, `…减免。（甲海关负责）`) and
 * sentences that say it in running text (`由甲局牵头，…`, `由甲局负责编制，乙局配合。`). Only names of units count there:
 * 由主管部门审批 gives nobody a task, nor does an article (第三条), which says what a unit may do, not what it is to do.
 */
import { isArticle } from '../model/articles.ts';
import { bracketStep } from '../model/official/brackets.ts';
import { roleTail, saysWhoAnswers } from '../model/official/responsibility.ts';
import { isCollective, isUnitName } from '../model/official/unit-names.ts';
import type { Span } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';

/** 由甲局牵头, 甲局牵头 at the beginning of a clause, 由甲局负责 */
const names = '(?<names>[\\p{Script=Han}、（）()]{2,60}?)';
const chain = new RegExp(
  `(?:由${names}${roleTail}|(?<=^|[。；\\n])(?<leads>(?:(?!由)[\\p{Script=Han}、]){2,40}?)牵头(?=[，,、]))`,
  'gu',
);
/** `，市财政局、市民政局配合` behind it */
const goesOn = new RegExp(
  `^[^，,；;。、\\n（(]{0,30}[，,、](?<names>[\\p{Script=Han}、（）()]{2,60}?)${roleTail}(?=[，,；;。、]|$)`,
  'u',
);
/** No note is longer, however many units it names. */
const longest = 400;

/** Returns where the text of a measure holds notes; its label tells an article. */
export function findInnerNotes(label: string, text: string): Span[] {
  if (isArticle({ label })) return [];
  const simplified = simplify(text);
  const notes = bracketsIn(simplified).filter(({ start, end }) => saysWhoAnswers(simplified.slice(start, end)));
  const sentences = sentencesIn(simplified).filter(
    ({ start }) => !notes.some((note) => note.start <= start && start < note.end),
  );
  return [...notes, ...sentences].sort((a, b) => a.start - b.start);
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

function endOfChain(text: string, end: number): number {
  const next = goesOn.exec(text.slice(end, end + longest));
  return next && areUnits(next.groups?.['names'] ?? '') ? endOfChain(text, end + next[0].length) : end;
}

/** 主管部门, 有关单位: whoever it is, the text does not say. */
function areUnits(list: string): boolean {
  return list
    .replace(/等$/u, '')
    .split('、')
    .every((name) => isUnitName(name) && !isCollective(name));
}
