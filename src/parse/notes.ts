/**
 * Splits the responsibility note (责任分工) off a measure: `（牵头单位：…；责任单位：…）` at its end, in any bracket, a wrong
 * closing one (聊城 2: 〔…]) or none; `（市司法局牵头，市财政局配合）`; bare names `。（市司法局、各县区）`; or lines that begin
 * 责任单位： or 完成时限：. What the note says is read by enrich.
 */
import { matchesIn } from '../model/matches-in.ts';
import { bracketDepth, bracketStep, brackets, closer, opener } from '../model/official/brackets.ts';
import { narrowFigures } from '../model/official/numerals.ts';
import {
  bareHead,
  bracketedHead,
  bulletSigns,
  divisionHead,
  firmTail,
  leadRule,
  leadSigns,
  limitWord,
  namesBeforeRule,
  officeWord,
  personHead,
  roleWord,
  saysWhoAnswers,
  shortHead,
} from '../model/official/responsibility.ts';
import { isUnitName } from '../model/official/unit-names.ts';
import { joinPrinted, type Printed, type Span, slicePrinted, trimPrinted } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';

/** 包联人：王文 answers, 联系人：王文 does not. */
const answering = `(?!联系人)${personHead}`;
const head = `(?:(?:${roleWord}${officeWord}?|${answering}|${limitWord})\\s*[:：]|${roleWord}${officeWord}[为是])`;
/** `（牵头单位：`, `〔责任单位:`, `（完成时限：`, `（10月底前完成，牵头单位：`, `（资金来源：市财政；责任单位：` */
const opening = new RegExp(
  `${opener}\\s*(?:(?:[^${brackets}：:]{1,12}[:：])?[^${brackets}：:]{0,40}[，,；;。]){0,2}${head}`,
  'gu',
);
/** `（市财政局　市住建局）` */
const gappedList = new RegExp(
  `${opener}(?<names>[^${brackets}、，,；;。：:]*\\S\\s+\\S[^${brackets}、，,；;。：:]*)${closer}`,
  'gu',
);
const anyHead = new RegExp(
  `(?<!\\s)\\s*(?:${roleWord}${officeWord}|${personHead}|${limitWord}|(?<=^|${opener})\\s*${roleWord})\\s*[:：]`,
  'u',
);
/** `——`, `●` before a note */
const bullet = `(?:[${bulletSigns}]{1,2}\\s*)?`;
/** `责任单位：市司法局` as a paragraph of its own */
const noteLine = new RegExp(
  `^${bullet}(?:(?:${roleWord}${officeWord}|${answering}|${limitWord})\\s*[:：]|${divisionHead}|${shortHead}|${bareHead}|${bracketedHead})`,
  'u',
);
/** `落实制度。责任单位：市司法局`, `落实制度。【责任单位】市司法局`: behind the last sentence, without brackets */
const openHead = `${bullet}(?:${limitWord}\\s*[:：][^。：:]{1,30}?[；;，,\\s]?)?(?:(?:${roleWord}${officeWord}|${answering})\\s*[:：]|${divisionHead}|${shortHead}|${bareHead}|${bracketedHead})`;
const unbracketed = new RegExp(`(?:(?<=[。！？])\\s*(?:${openHead}|${limitWord}\\s*[:：])[^。]{1,200}。?)+$`, 'u');
const dashed = new RegExp(`(?<=[。！？]\\s*)[${bulletSigns}]{1,2}[^。]{2,200}。?$`, 'u');
const bulletsBefore = new RegExp(`^[${bulletSigns}]{1,2}\\s*`, 'u');
const closing = new RegExp(`${closer}\\s*[。.]?$`, 'u');
const closed = new RegExp(`^[^。]*${closer}\\s*$`, 'u');
/** A bracket behind the last sentence that never closes: `…制度。（市委依法治市办（市司法局）、各镇` */
const unclosedBehind = new RegExp(`(?:^|[。！？；][”’」』）)]{0,3})\\s*(?<note>${opener}[^。！？；]{2,300})$`, 'u');
const sentenceEnd = /(?:^|[。！？；][”’」』）)]{0,3})$/u;
/** `…牵头，…配合`, `…负责，2023年底前完成` */
const roleBehind = new RegExp(`${firmTail}\\s*(?:[，,；;]|${closer}|$)`, 'u');
/** `宣传。|甲局主办，乙局协办`: a sentence that lacks its stop */
const openSentence = /(?<=[。！？]\s*)[^。！？]{4,200}$/u;
/** `甲局、乙局|牵头`: who, and nothing but the part */
const givenPart = new RegExp(`^(?<names>.{2,100}?)${firmTail}$`, 'u');
/** `（市司法局，2031年6月底前）`, `（市司法局，长期坚持）` */
const timeLimit =
  /^(?:(?:\d{4}|[今明次])年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?[底末]|[上中下]旬|第?[一二三四]季度|[上下]半年)?(?:之?前|完成)*$|^(?:长期|持续|全年|常态)/u;
/** What parts the cells of a row. */
const cellBreak = /\s*[\t|]\s*/gu;
/** The brackets around a note, and signs beside its names. */
const ends = new RegExp(`^${opener}\\s*|\\s*${closer}$|[${leadSigns}]`, 'gu');
/** What parts names; 各委、办、局 is one. */
const nameBreak = /、(?![委办局县区市旗乡镇村](?:[、，,；;）)]|$))|[，,；;\s]+/u;
/** What is longer is no name; the longest one of the seed plans has 12 characters. */
const longestName = 24;
/** What is longer is no note in brackets, unless it opens with 责任单位：. */
const longestNote = 301;
/** White space and stops around a note. */
const longestGap = 20;

export interface SplitNote {
  readonly paragraphs: readonly Printed[];
  readonly note?: Printed;
}

/** Tells whether a line opens with 责任单位：, 完成时限： or the like, outside brackets. */
export function opensNoteLine(line: string): boolean {
  const text = simplify(line);
  return noteLine.test(text) || dashedStart(`。${text}`) === 1;
}

/** Returns where gaps part the names of a note: behind a head, or in a bracket that holds nothing but names. */
export function findNameGaps(line: string): Span[] {
  const text = simplify(line);
  const head = text.search(anyHead);
  const lists = [...matchesIn(text, gappedList)]
    .filter(({ groups }) => (groups?.['names'] ?? '').trim().split(/\s+/u).every(isUnitName))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  return head < 0 ? lists : [...lists, { start: head, end: line.length }];
}

/** Tells whether a line opens with a note in brackets: `（牵头单位：…`. */
export function opensBracketedNote(line: string): boolean {
  return simplify(line).search(opening) === 0;
}

/** Tells whether a paragraph is a note and nothing else: `责任单位：市司法局`, `（市司法局牵头）`. */
export function isNote(paragraph: string): boolean {
  return opensNoteLine(paragraph) || noteStart(simplify(paragraph)) === 0;
}

/** Tells whether a line has a note behind its last sentence. */
export function endsWithNote(line: string): boolean {
  return (noteStart(simplify(line)) ?? 0) > 0;
}

/** Returns a measure's paragraphs without the note, and the note with its brackets. */
export function splitNote(paragraphs: readonly Printed[]): SplitNote {
  const lines = trailingLines(paragraphs);
  const above = paragraphs.slice(0, paragraphs.length - lines.length);
  const last = above.at(-1);
  const start = last && noteStart(simplify(last.text));
  if (!last || start === undefined) return splitInside(above, lines);
  const before = trimPrinted(slicePrinted(last, 0, start));
  const kept = before.text ? [...above.slice(0, -1), before] : above.slice(0, -1);
  return { paragraphs: kept, note: joinPrinted([trimPrinted(slicePrinted(last, start)), ...lines], '\n') };
}

/**
 * 普法 / （市司法局牵头） / 开展宣传。: lines that say who answers, between the heading and the last paragraph, are the note where
 * no other stands there, and those right below the heading go with the ones at the end; so is a note behind the first
 * paragraph. Where several paragraphs have theirs, each is said of its own.
 */
function splitInside(paragraphs: readonly Printed[], lines: readonly Printed[]): SplitNote {
  const places = paragraphs.flatMap(({ text }, index) => (index > 0 && isNote(text) ? [index] : []));
  const [first = 0, last = -1] = [places[0], places.at(-1)];
  const others = paragraphs.filter((_, index) => !places.includes(index));
  const isRun = last - first + 1 === places.length && (lines.length === 0 || first === 1);
  if (places.length === 0 && lines.length === 0) return splitFirst(paragraphs);
  if (places.length === 0 || !isRun || others.some(({ text }) => isNote(text) || endsWithNote(text)))
    return lines.length > 0 ? { paragraphs, note: joinPrinted(lines, '\n') } : { paragraphs };
  return { paragraphs: others, note: joinPrinted([...paragraphs.slice(first, last + 1), ...lines], '\n') };
}

/** 出庭应诉。（市司法局负责） / 每季度通报。 */
function splitFirst(paragraphs: readonly Printed[]): SplitNote {
  const [opening, ...below] = paragraphs;
  const start = opening && noteStart(simplify(opening.text));
  if (!opening || !start || below.length === 0 || below.some(({ text }) => endsWithNote(text))) return { paragraphs };
  const note = trimPrinted(slicePrinted(opening, start));
  return { paragraphs: [trimPrinted(slicePrinted(opening, 0, start)), ...below], note };
}

function trailingLines(paragraphs: readonly Printed[]): readonly Printed[] {
  const first = paragraphs.findLastIndex(({ text }) => !opensNoteLine(text) && !givesParts(simplify(text))) + 1;
  return first > 0 ? paragraphs.slice(first) : [];
}

function noteStart(text: string): number | undefined {
  const starts = [...matchesIn(text, opening)].map(({ index }) => index);
  const isWhole = closing.test(text.slice(-4)) || isUnclosed(text.slice(starts.at(-1) ?? text.length));
  if (starts.length > 0 && isWhole) return firstOfRun(text, starts);
  return (
    bracketedStart(text) ?? tailStart(text, unbracketed) ?? dashedStart(text) ?? partsStart(text) ?? cellsStart(text)
  );
}

/** `…机制。——甲局牵头，乙局配合`: a dash behind the last sentence opens it */
function dashedStart(text: string): number | undefined {
  const start = tailStart(text, dashed);
  const note = text.slice(start).replace(bulletsBefore, '').replace(/。$/u, '');
  return start !== undefined && (saysWhoAnswers(note) || namesUnits(note)) ? start : undefined;
}

function partsStart(text: string): number | undefined {
  const start = tailStart(text, openSentence);
  return start !== undefined && givesParts(text.slice(start)) ? start : undefined;
}

/** Tells whether every clause says of units which part they have and no more: 甲局主办，乙局、丙局协办. */
function givesParts(text: string): boolean {
  return text.split(/[，,；;]/u).every((clause) => {
    const { names } = givenPart.exec(clause.trim())?.groups ?? {};
    return names !== undefined && namesUnits(names);
  });
}

/** The first cell of a row from which on its cells hold nothing but units and time limits: 改造50个|市住建局|12月底 */
function cellsStart(text: string): number | undefined {
  if (!/[\t|]/u.test(text)) return undefined;
  const from = Math.max(0, text.length - longestNote);
  const starts = [...matchesIn(text.slice(from), cellBreak)].map(({ index }) => from + index);
  return starts.find((start) => namesUnits(text.slice(start).replace(cellBreak, ' ').trim()));
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

/**
 * A bracket at the end that says who answers without 责任单位：; behind a sentence bare names say so too. What stands in
 * brackets one after the other, `（市交通运输局）（各县区）`, is one note.
 */
function bracketedStart(text: string): number | undefined {
  let found: number | undefined;
  let end = text.length;
  for (;;) {
    const start = lastBracket(text, end);
    if (start === undefined) return found;
    const note = text.slice(start, end).replace(/[。.\s]+$/u, '');
    const answers = saysWhoAnswers(note);
    if (note.length > longestNote || (/[。！？]/u.test(note) && !leadRule.test(note) && !answers)) return found;
    const names = roleBehind.test(note) || namesUnits(note) || isOrdered(note);
    const above = text.slice(Math.max(0, start - longestGap), start).trimEnd();
    if (names && sentenceEnd.test(above.slice(-4))) return start;
    if (answers) found = start;
    if (!names || !closed.test(above.slice(-1))) return found;
    end = start;
  }
}

/**
 * Where the bracket opens that closes at the end of what stands before `end`; one that was never closed has to stand
 * behind a sentence.
 */
function lastBracket(text: string, end: number): number | undefined {
  const from = Math.max(0, end - longestNote - longestGap);
  const window = text.slice(from, end);
  const unclosed = unclosedBehind.exec(window)?.groups?.['note'];
  if (unclosed && bracketDepth(unclosed) > 0) return from + window.lastIndexOf(unclosed);
  let depth = 0;
  for (let at = closing.exec(window)?.index ?? -1; at >= 0; at -= 1) {
    depth += bracketStep(window.charAt(at));
    if (depth === 0) return from + at;
  }
  return undefined;
}

/** （甲局、乙局。列第一位者为牵头单位）, （甲局、乙局，排名第一的为牵头单位） */
function isOrdered(note: string): boolean {
  return leadRule.test(note) && namesUnits(namesBeforeRule(note));
}

function namesUnits(note: string): boolean {
  const parts = note
    .replace(ends, '')
    .replace(/[（(][^（）()]*[）)]|等(?:有关|相关)?(?:部门|单位)?$/gu, '')
    .split(nameBreak);
  const names = parts.filter((part) => !timeLimit.test(narrowFigures(part)));
  return names.length > 0 && names.every((name) => name.length <= longestName && isUnitName(name));
}

function tailStart(text: string, pattern: RegExp): number | undefined {
  const from = Math.max(0, text.length - 240);
  const match = pattern.exec(text.slice(from));
  return match ? from + match.index : undefined;
}
