/**
 * Finds the prose that closes a text below its last provision and belongs to none (结尾; 卫滨: 各级各部门要认真贯彻落实本实施
 * 方案…). foot.ts reads what stands below the text.
 */
import { isUnitName } from '../model/official/unit-names.ts';
import type { Printed } from '../model/printed.ts';
import { holdsSentence } from './broken-lines.ts';
import { endsWithNote, isNote } from './notes.ts';
import { saidOfItself } from './of-itself.ts';
import type { Block } from './paragraphs.ts';

/** How closing prose opens that names the text. */
const naming = `特此|各位(?:代表|委员)[！!：:，,]|上述|本方案|本计划|本意见|本要点|以上|${saidOfItself}`;
/** 各地区、各部门, 全市各级各单位: how prose opens that calls on everybody */
const calling = '(?:全[省市县区])?各(?!位(?:代表|委员)|[项类种次])';
const callingStart = new RegExp(`^${calling}`, 'u');
const closingStart = new RegExp(`^(?:${naming}|${calling})`, 'u');
/** What of it is said of the text as a whole: 各地各部门要认真贯彻落实…, 各镇要高度重视…, 各地要结合实际，制定… */
const saidOfTheWhole = [
  '.*(?:本(?:方案|计划|意见|通知|要点|办法)|贯彻落实|(?:执行|实施|落实)(?:过程)?中)',
  '.*结合[^，。；]{0,6}实际，?[^，。；]{0,8}(?:制定|制订|细化|出台)',
  '.*(?:认真|抓好|抓紧|遵照|狠抓)(?:组织)?(?:落实|实施|执行)(?=[，,。；;]|各项|到位|工作)',
  '[^，。；]{1,30}要(?:高度重视|落实[，。；])',
].join('|');
const ofTheWhole = new RegExp(`^(?:${naming}|${calling}(?:${saidOfTheWhole}))`, 'u');
/** What else is, but below a heading that speaks of it: 各镇要提高站位…, 各县区要切实加强组织领导，确保各项工作落到实处 */
const alsoOfTheWhole = new RegExp(
  `^${calling}(?:.*(?:组织领导|确保(?:完成)?各项(?:目标|工作|任务|举措|措施))|[^，。；]{1,30}要[^，。；]{0,4}(?:提高(?:政治)?(?:站位|认识)|统一思想|充分认识))`,
  'u',
);
/** What never is a measure's own text. */
const farewell = /^(?:特此|专此|此[致复]|各位(?:代表|委员)[！!：:，,]|(?:衷心|诚挚|再次)?感谢(?:[您你]|各位|贵))/u;
/** 组织实施。…, 三、保障措施 */
const aboutCarryingOut =
  /^.{0,4}(?:组织(?:实施|领导|保障)|保障措施|工作(?:要求|保障)|督导检查|监督检查|督促检查)[。\s]/u;
/** What one other provision does may be chance. */
const fewestSiblings = 3;
/** `加强宣传。` alone on a line */
const headingWithStop = /^[^。！？；：]{2,30}。$/u;
/** `稳定就业。实施…` */
const runInHeading = /^[^，。；：！？]{4,24}。./u;
/** A heading and two paragraphs that look alike. */
const fewestAlike = 3;
/** 由县教育局负责, not 由县教育局负责本细则的解释 */
const entrusted = /由[^，。；]{2,30}(?:牵头|负责(?![^，。；]*解释)|承担|组织实施)/u;
/** 12月底前完成, 2031年3月1日前建成 */
const due = /[月日底旬][底末]?(?:之|以)?前[^。；]{0,20}(?:完成|建成|到位|开工|投产|投用)/u;
/** What a clause says of the unit that opens it: 县教育局|每月调度1次; 县教育局|将适时督查 is said of the whole. */
const unitOpening = /^(?<unit>[^各本全上以，。；：、]\p{Script=Han}{1,14}?[局委办厅院])(?=(?!将)\p{Script=Han})/u;

export interface SplitClosing {
  readonly blocks: readonly Block[];
  readonly closing: readonly Printed[];
}

/** Returns the blocks with the last one cut where the closing prose begins, and that prose. */
export function splitClosing(blocks: readonly Block[]): SplitClosing {
  const last = blocks.at(-1);
  if (!last) return { blocks, closing: [] };
  const opening = last.paragraphs[0]?.text ?? '';
  const own = holdsSentence(opening) || endsWithNote(opening) ? 1 : last.paragraphs.length;
  const least = own === 1 && hasTextBelow(blocks, last) ? 2 : own;
  const goesOn = aboutCarryingOut.test(opening) || isLoneHeading(blocks, last);
  const cue = last.paragraphs.findIndex(({ text }, index) => {
    const ends = closes(last.paragraphs, index) || (!goesOn && alsoOfTheWhole.test(text));
    return index > 0 && (farewell.test(text) || (index >= least && ends));
  });
  const usual = goesOn || own > 1 ? last.paragraphs.length : inManner(last.paragraphs, usualLength(blocks, last));
  const most = Math.min(cue > 0 ? cue : last.paragraphs.length, endOfNotes(blocks, last));
  const cut = behindNotes(last.paragraphs, Math.min(withDuties(last.paragraphs, usual), most));
  if (last.paragraphs.length <= cut) return { blocks, closing: [] };
  const kept: Block = { ...last, paragraphs: last.paragraphs.slice(0, cut) };
  return { blocks: [...blocks.slice(0, -1), kept], closing: last.paragraphs.slice(cut) };
}

/** Where in every other provision of its level that says who answers nothing follows, what follows in the last one closes. */
function endOfNotes(blocks: readonly Block[], last: Block): number {
  const endOf = ({ paragraphs }: Block): number =>
    paragraphs.findLastIndex(({ text }) => endsWithNote(text) || isNote(text)) + 1;
  const noted = blocks.filter(
    (block) => block !== last && block.numbering?.rank === last.numbering?.rank && endOf(block) > 0,
  );
  const isUsual = noted.length >= fewestSiblings && noted.every((block) => endOf(block) === block.paragraphs.length);
  return isUsual && endOf(last) > 0 ? endOf(last) : last.paragraphs.length;
}

/** It is said of the whole text, or calls on everybody behind a note that has said who answers for the measure. */
function closes(paragraphs: readonly Printed[], at: number): boolean {
  const [above = '', text = ''] = [at - 1, at].map((index) => paragraphs[index]?.text);
  return ofTheWhole.test(text) || (callingStart.test(text) && endsWithNote(above) && !endsWithNote(text));
}

/** Behind several paragraphs that open with a heading (稳定就业。…) one that does so too goes on with them. */
function inManner(paragraphs: readonly Printed[], usual: number): number {
  const isHeaded = (paragraph: Printed | undefined): boolean =>
    runInHeading.test(paragraph?.text ?? '') && !closingStart.test(paragraph?.text ?? '');
  const inside = paragraphs.slice(1, usual);
  if (usual < fewestAlike || inside.filter(isHeaded).length < inside.length / 2) return usual;
  const end = paragraphs.findIndex((paragraph, index) => index >= usual && !isHeaded(paragraph));
  return end < 0 ? paragraphs.length : end;
}

/**
 * Paragraphs of the text's end that say who does what by when, or call on everybody, go on with the measure, however many
 * others have.
 */
function withDuties(paragraphs: readonly Printed[], usual: number): number {
  const behind = paragraphs.slice(usual).findIndex(({ text }) => !callingStart.test(text) && !givesDuty(text));
  return behind < 0 ? paragraphs.length : usual + behind;
}

function givesDuty(text: string): boolean {
  const sentences = text.split(/(?<=[。！？])/u);
  if (!holdsSentence(text) || sentences.some((one) => closingStart.test(one))) return false;
  const { unit } = unitOpening.exec(text)?.groups ?? {};
  return endsWithNote(text) || entrusted.test(text) || due.test(text) || (unit !== undefined && isUnitName(unit));
}

/** It alone of its level has a heading with a stop and no text beside it: what follows is its text. */
function isLoneHeading(blocks: readonly Block[], last: Block): boolean {
  const alike = blocks.filter(({ numbering }) => numbering?.rank === last.numbering?.rank);
  const headings = alike.filter(({ paragraphs: [heading] }) => headingWithStop.test(heading?.text ?? ''));
  return alike.length > 1 && headings.length === 1 && headings[0] === last;
}

/** Its first paragraph is a heading with a stop, and so are those of its level: their text stands below. */
function hasTextBelow(blocks: readonly Block[], last: Block): boolean {
  const alike = blocks.filter(({ numbering }) => numbering?.rank === last.numbering?.rank);
  const texts = alike.filter(({ paragraphs }) => paragraphs.length > 1);
  return (
    alike.length >= fewestSiblings &&
    texts.length === alike.length &&
    texts.every(({ paragraphs: [heading] }) => headingWithStop.test(heading?.text ?? ''))
  );
}

/** Lines that say who answers belong to the measure above them, however many they are. */
function behindNotes(paragraphs: readonly Printed[], from: number): number {
  const behind = paragraphs.slice(from).findIndex(({ text }) => !isNote(text));
  return behind < 0 ? paragraphs.length : from + behind;
}

/** Returns where the paragraphs of a text that numbers nothing take leave: 特此批复。 */
export function farewellStart(paragraphs: readonly Printed[]): number {
  return paragraphs.findLastIndex(({ text }) => !farewell.test(text)) + 1;
}

/** The most paragraphs that a block of the last one's level has. A lone block and an article of a statute say nothing. */
function usualLength(blocks: readonly Block[], last: Block): number {
  if (last.numbering?.system === 'statute') return last.paragraphs.length;
  const alike = blocks.filter((block) => block !== last && block.numbering?.rank === last.numbering?.rank);
  const longest = alike.reduce((most, { paragraphs }) => Math.max(most, paragraphs.length), 0);
  return longest || last.paragraphs.length;
}
