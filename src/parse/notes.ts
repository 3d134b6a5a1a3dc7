/**
 * Splits the responsibility note (责任分工) off a measure: `（牵头单位：…；责任单位：…）` at its end, in any bracket, a wrong
 * closing one (聊城 2: 〔…]) or none; `（市司法局牵头，市财政局配合）`; bare names `。（市司法局、各县区）`; or lines that begin
 * 责任单位： or 完成时限：. What the note says is read by enrich.
 */
import { bracketDepth, brackets, closer, opener } from '../model/official/brackets.ts';
import { limitWord, officeWord, roleTail, roleWord } from '../model/official/responsibility.ts';
import { joinPrinted, type Printed, slicePrinted, trimPrinted } from '../model/printed.ts';

const head = `(?:${roleWord}${officeWord}?|${limitWord})\\s*[:：]`;
/** `（牵头单位：`, `〔责任单位:`, `（完成时限：` */
const opening = new RegExp(`${opener}\\s*${head}`, 'gu');
/** `责任单位：市司法局` as a paragraph of its own */
const noteLine = new RegExp(`^(?:${roleWord}${officeWord}|${limitWord})\\s*[:：]`, 'u');
/** `落实制度。责任单位：市司法局`: behind the last sentence, without brackets */
const unbracketed = new RegExp(`(?<=[。！？])\\s*${roleWord}${officeWord}\\s*[:：][^。]{1,200}。?$`, 'u');
const closing = new RegExp(`${closer}\\s*[。.]?$`, 'u');
const closed = new RegExp(`^[^。]*${closer}\\s*$`, 'u');
/** What stands behind the last sentence where that is set in brackets: `…制度。（市司法局、各镇（街道））` */
const behindSentence = new RegExp(
  `(?:^|(?<=[。！？；][”’」』）)]{0,3}))\\s*(?<note>${opener}[^。！？；]{2,300})。?$`,
  'u',
);
/** `（市司法局牵头，市财政局配合）` at the very end, inside its sentence */
const trailing = new RegExp(`(?<note>${opener}[^${brackets}。]{2,120}${closer})。?$`, 'u');
/** `…牵头，…配合`, `…负责，2023年底前完成` */
const roleBehind = new RegExp(`${roleTail}\\s*(?:[，,；;]|${closer}|$)`, 'u');
/** 市司法局|牵头; 甲局|、乙局等按职责分工负责 */
const firstName = new RegExp(`^${opener}\\s*(?<name>[^、，,；;]+?)等?(?=[、，,；;]|${roleTail})`, 'u');
/** 市司法局, 各县市区, 区委依法治区办（区司法局）: how the name of a unit ends */
const unitName =
  /(?:[局委办部厅院会署司队处站所行]|办公室|中心|政府|公司|集团|机关|部门|单位|机构|组织|[妇残侨文]联|工商联|[科作]协|[县市区]区|市直|街镇|镇街|乡镇|街道|办事处|开发区|地区)(?:[（(][^（）()]*[）)]?)?$|^各.{1,20}$/u;
const endsWithRole = new RegExp(`${roleTail}\\s*${closer}$`, 'u');
/** The brackets around a note. */
const ends = new RegExp(`^${opener}\\s*|\\s*${closer}$`, 'gu');
/** What is longer is no name; the longest one of the seed plans has 12 characters. */
const longestName = 24;

export interface SplitNote {
  readonly paragraphs: readonly Printed[];
  readonly note?: Printed;
}

/** Tells whether a line opens with 责任单位：, 完成时限： or the like, outside brackets. */
export function opensNoteLine(line: string): boolean {
  return noteLine.test(line);
}

/** Tells whether a line opens with a note in brackets: `（牵头单位：…`. */
export function opensBracketedNote(line: string): boolean {
  return line.search(opening) === 0;
}

/** Returns a measure's paragraphs without the note, and the note with its brackets. */
export function splitNote(paragraphs: readonly Printed[]): SplitNote {
  const lines = trailingLines(paragraphs);
  if (lines.length > 0) {
    return { paragraphs: paragraphs.slice(0, paragraphs.length - lines.length), note: joinPrinted(lines, '\n') };
  }
  const last = paragraphs.at(-1);
  const start = last && noteStart(last.text);
  if (!last || start === undefined) return { paragraphs };
  const before = trimPrinted(slicePrinted(last, 0, start));
  const kept = before.text ? [...paragraphs.slice(0, -1), before] : paragraphs.slice(0, -1);
  return { paragraphs: kept, note: trimPrinted(slicePrinted(last, start)) };
}

function trailingLines(paragraphs: readonly Printed[]): readonly Printed[] {
  const first = paragraphs.findLastIndex(({ text }) => !noteLine.test(text)) + 1;
  return first > 0 ? paragraphs.slice(first) : [];
}

function noteStart(text: string): number | undefined {
  const starts = [...text.matchAll(opening)].map(({ index }) => index);
  const isWhole = closing.test(text.slice(-4)) || isUnclosed(text.slice(starts.at(-1) ?? text.length));
  if (starts.length > 0 && isWhole) return firstOfRun(text, starts);
  return bracketedStart(text) ?? tailStart(text, unbracketed);
}

/** A note whose closing bracket was lost: it runs to the end, and no sentence begins in it. */
function isUnclosed(note: string): boolean {
  return bracketDepth(note) > 0 && !/[。！？]./u.test(note);
}

/** Several notes in a row （牵头单位：…）（责任单位：…） are one. */
function firstOfRun(text: string, starts: readonly number[]): number | undefined {
  const first = starts.findLastIndex((start, index) => {
    const before = starts[index - 1];
    return before === undefined || !closed.test(text.slice(before, start));
  });
  return starts[first];
}

/** A bracket at the end that says who answers without 责任单位：; inside a sentence it has to open with a unit. */
function bracketedStart(text: string): number | undefined {
  const behind = behindSentence.exec(text.slice(-310))?.groups?.['note'];
  if (behind && (roleBehind.test(behind) || namesUnits(behind))) return text.lastIndexOf(behind);
  const inside = trailing.exec(text.slice(-140))?.groups?.['note'] ?? '';
  const first = firstName.exec(inside)?.groups?.['name'] ?? '';
  return endsWithRole.test(inside) && unitName.test(first) ? text.lastIndexOf(inside) : undefined;
}

function namesUnits(note: string): boolean {
  const names = note.replace(ends, '');
  return names
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .split(/[、，,]/u)
    .every((name) => name.length > 1 && name.length <= longestName && unitName.test(name));
}

function tailStart(text: string, pattern: RegExp): number | undefined {
  const from = Math.max(0, text.length - 240);
  const match = pattern.exec(text.slice(from));
  return match ? from + match.index : undefined;
}
