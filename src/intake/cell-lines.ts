/**
 * Joins the lines of a cell. What stands one below the other is mostly whole: units, terms, kinds of works. A narrow column
 * breaks a name anywhere as well (市市场 over 监管局, 市 over 司 over 法 over 局), which shows where a line can be no name.
 */
import { officeWord, roleWord } from '../model/official/responsibility.ts';
import { isBareOrgan, isUnitName } from '../model/official/unit-names.ts';
import { simplify } from '../segment/traditional.ts';

/** Returns the units in `lines`, with a 、 between two but where a name is broken. */
export function joinUnits(lines: readonly string[]): string {
  const single = isColumn(lines);
  return lines.reduce((text, line, index) => {
    const runsOn = text === '' || single || openEnd.test(text) || isBroken(text, lines.slice(index - 1));
    return runsOn ? text + line : `${text}、${line}`;
  }, '');
}

/** Tells whether a line says itself what its units do: 牵头单位：市司法局 */
export function namesRole(line: string): boolean {
  return roleLabel.test(simplify(line));
}

const roleLabel = new RegExp(`^${roleWord}${officeWord}?\\s*[:：]`, 'u');

/** Returns the lines of a cell of units, a list for each role that they name. */
export function partRoles(lines: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && !namesRole(line)) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** Returns the terms in `lines`, with a 、 between two; 6月底 below 2026年 goes on with it. */
export function joinTerms(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const runsOn =
      text === '' || openEnd.test(text) || goesOn.some(([end, start]) => end.test(text) && start.test(line));
    return runsOn ? text + line : `${text}、${line}`;
  }, '');
}

/** Returns the text of a cell in one line where its column is so narrow that it breaks every few characters. */
export function joinNarrow(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const isFilled = lines.slice(0, -1).every(({ length }) => length === first.length);
  const isNarrow = isFilled && first.length <= narrow && last.length === 1 && lines.every((line) => inHan.test(line));
  return isNarrow && (first.length > 1 || isColumn(lines)) ? lines.join('') : text;
}

const narrow = 3;
const inHan = /^\p{Script=Han}+$/u;

/** 是 over 否 are two words, 营 over 商 over 环 over 境 are none. */
function isColumn(lines: readonly string[]): boolean {
  return lines.length > 2 && lines.every((line) => [...line].length === 1);
}

const openEnd = /[、，；,;：:/／｜|]$/u;
/** How the text of a term ends that the next line goes on with, and how this begins. */
const goesOn: readonly (readonly [RegExp, RegExp])[] = [
  [/[\d—–－~～至到第每]$/u, /./u],
  [/./u, /^(?:[月日号末度季内初底至到—–－~～-]|中旬|前(?!三季)|半年|年(?![底末初中内前]))/u],
  [/(?<!半)年$/u, /^(?:\d{1,2}(?:月|$)|[上下]半年|年[底末初中]|第?[一二三四1-4]季度)/u],
  [/月$/u, /^\d{1,2}[日号]/u],
  [/(?:长期|持续|全年|常年)$/u, /^(?:坚持|推进|实施|开展|落实)$/u],
];

/** Tells whether the name at the end of `text`, the last of whose lines is the first of `lines`, goes on in the others. */
function isBroken(text: string, lines: readonly string[]): boolean {
  const [tail = ''] = text.split(between).slice(-1);
  const head = firstName(lines[1] ?? '');
  if (/^[（(]/u.test(head) || isBareOrgan(head) || /[（(][^）)]*$/u.test(text) || isWithin(tail, head)) return true;
  return !isWhole(tail) && completes(tail, lines);
}

const between = /[、，；,;：:\s]/u;

function firstName(line: string): string {
  return line.split(between)[0] ?? '';
}

/** Two characters that end like a name mostly begin one: 市行|政审批局. */
function isWhole(name: string): boolean {
  return isUnitName(simplify(name)) && (name.length > 2 || /[委办局府辦]$/u.test(name));
}

/** A character alone, 部门, 法局: what stands in a line and is nobody's name. */
function isFragment(line: string): boolean {
  return line.length === 1 || isBareOrgan(line) || noName.test(simplify(line));
}

const noName = /^(?:[^省市县区州旗乡镇邮]局|部门|单位|机构)$/u;

/** Tells whether a name becomes whole in the lines below its beginning, one of which can be no name. */
function completes(start: string, lines: readonly string[]): boolean {
  let name = start;
  let isCut = start.length === 1;
  for (const line of lines.slice(1)) {
    const head = firstName(line);
    name += head;
    isCut ||= isFragment(head);
    if (isWhole(name)) return isCut;
    if (head !== line) return false;
  }
  return false;
}

/** 县委 over 宣传部, 国家税务总局 over 云溪县税务局: one name in two. */
function isWithin(above: string, below: string): boolean {
  const ofParty = /^[省市县区州旗縣區]委$/u.test(above) && partyOrgan.test(simplify(below));
  const central = /^国家(?<line>.+)总局$/u.exec(above)?.groups?.['line'];
  return ofParty || (central !== undefined && below.endsWith(`${central}局`));
}

const partyOrgan =
  /^(?:宣传部|组织部|统战部|社会工作部|政法委|网信办|编办|党校|政研室|研究室|老干部局|巡察办|国安办)$/u;

/** Joins the lines of a cell to one. */
export function joinLines(text: string, separator = ''): string {
  return cellLines(text).join(separator);
}

/** Returns the lines of a cell, blank ones left out. */
export function cellLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Returns a text without its white space. */
export function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}
