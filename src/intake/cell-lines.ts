/**
 * Joins the lines of a cell. Units stand one below the other, but a narrow column breaks a name anywhere as well: 市市场 over
 * 监管局, 市 over 司 over 法 over 局. Names tell the one from the other: a line that ends with a whole one is at its end.
 */
import { officeWord, roleWord } from '../model/official/responsibility.ts';
import { isBareOrgan, isUnitName } from '../model/official/unit-names.ts';
import { simplify } from '../segment/traditional.ts';

/** Returns the units in `lines`, with a 、 between two of which one ends with its line. */
export function joinUnits(lines: readonly string[]): string {
  const single = lines.every((line) => [...line].length === 1);
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
    const opens = opensTerm.test(line) || (opensMonth.test(line) && !/[年\d—–－~～至-]$/u.test(text));
    return text === '' || openEnd.test(text) || !opens ? text + line : `${text}、${line}`;
  }, '');
}

/** Returns the text of a cell in one line where its column is so narrow that it breaks every few characters. */
export function joinNarrow(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const longest = lines.slice(0, -1).reduce((most, { length }) => Math.max(most, length), 0);
  const isNarrow =
    longest <= narrow && lines.every((line) => /^\p{Script=Han}+$/u.test(line) && line.length <= longest);
  return isNarrow ? lines.join('') : text;
}

const narrow = 3;

const openEnd = /[、，；,;：:]$/u;
const opensTerm = /^(?:\d{4}年|每|长期|全年|持续|立即)/u;
const opensMonth = /^\d{1,2}月/u;

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

/** Tells whether a name becomes whole in the lines below its beginning, none of which was too long to be broken off it. */
function completes(start: string, lines: readonly string[]): boolean {
  let name = start;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const head = firstName(line);
    const fits = name.length === 1 || line.length <= (lines[index - 1]?.length ?? 0);
    if (!fits && isWhole(head)) return false;
    name += head;
    if (isWhole(name)) return true;
    if (head !== line) return false;
  }
  return false;
}

/** 县委 over 宣传部, 国家税务总局 over 云溪县税务局: one name in two. */
function isWithin(above: string, below: string): boolean {
  const ofParty = /^[省市县区州旗縣區]委$/u.test(above) && !/^[省市县区州旗縣區各]/u.test(below);
  const central = /^国家(?<line>.+)总局$/u.exec(above)?.groups?.['line'];
  return (ofParty && isWhole(below)) || (central !== undefined && below.endsWith(`${central}局`));
}
