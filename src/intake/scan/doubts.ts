/**
 * Finds the characters of a recognised text that an editor should look at: those that the model was not sure of, those
 * that make no word with their neighbours, brackets that do not pair and numbers that skip.
 */
import { groupNumber, itemNumber, partNumber } from '../../model/official/level-numbers.ts';
import { readNumeral } from '../../model/official/numerals.ts';
import type { CutWords } from '../../segment/cut.ts';
import type { PlacedCharacter, ScanText } from './scan-text.ts';

type DoubtReason = 'unsure' | 'no-word' | 'bracket' | 'number';

export interface Doubt {
  /** Index in the characters of the text. */
  readonly character: number;
  readonly reason: DoubtReason;
}

/** The model is sure from here on; it is seldom wrong above, and mostly right below too. */
const sure = 0.9;
/** Alone among words, a character is doubtful up to here. */
const sureAlone = 0.985;
const brackets: Readonly<Record<string, string>> = { '（': '）', '《': '》', '“': '”', '〔': '〕', '(': ')', '[': ']' };
const levels = [partNumber, groupNumber, itemNumber].map((number) => new RegExp(`^${number}`, 'u'));

/** Returns the doubts in the order of the text, one for a character; `cut` cuts words as the dictionary has them. */
export function findDoubts(scan: ScanText, cut: CutWords): readonly Doubt[] {
  const byOffset = new Map(scan.characters.map(({ offset }, index) => [offset, index]));
  const found = new Map<number, DoubtReason>();
  const note = (offset: number, reason: DoubtReason): void => {
    const character = byOffset.get(offset);
    if (character !== undefined && !found.has(character)) found.set(character, reason);
  };
  for (const { offset, confidence } of scan.characters) if (confidence < sure) note(offset, 'unsure');
  for (const offset of findLonely(scan, cut, byOffset)) note(offset, 'no-word');
  for (const { text, start } of linesOf(scan.text)) for (const at of findUnpaired(text)) note(start + at, 'bracket');
  for (const offset of findSkipped(scan.text)) note(offset, 'number');
  return [...found].map(([character, reason]) => ({ character, reason })).sort((a, b) => a.character - b.character);
}

/** Characters that stand as words of their own beside another such, and of which the model was a little unsure. */
function findLonely({ text, characters }: ScanText, cut: CutWords, byOffset: ReadonlyMap<number, number>): number[] {
  let offset = 0;
  const words = cut(text).map((word) => {
    const start = offset;
    offset += word.length;
    return { start, alone: /^\p{Script=Han}$/u.test(word) };
  });
  const isUnsure = (at: number): boolean => {
    const character: PlacedCharacter | undefined = characters[byOffset.get(at) ?? -1];
    return character !== undefined && character.confidence < sureAlone;
  };
  return words
    .filter(({ start, alone }, index) => {
      const beside = words[index - 1]?.alone === true || words[index + 1]?.alone === true;
      return alone && beside && isUnsure(start);
    })
    .map(({ start }) => start);
}

function findUnpaired(line: string): readonly number[] {
  const open: { readonly at: number; readonly close: string }[] = [];
  const unpaired: number[] = [];
  for (const [at, character] of [...line].entries()) {
    const close = brackets[character];
    if (close) open.push({ at, close });
    else if (Object.values(brackets).includes(character)) {
      if (open.at(-1)?.close === character) open.pop();
      else unpaired.push(at);
    }
  }
  return [...unpaired, ...open.map(({ at }) => at)];
}

/** Numbers of lines that do not follow the last of their level, unless they begin anew. */
function findSkipped(text: string): readonly number[] {
  const last: (number | undefined)[] = [];
  return linesOf(text).flatMap(({ text: line, start }) => {
    const level = levels.findIndex((form) => form.test(line));
    if (level < 0) return [];
    const number = readNumeral(levels[level]?.exec(line)?.groups?.['ordinal'] ?? '');
    const former = last[level];
    last[level] = number;
    last.length = level + 1;
    const follows = number === 1 || former === undefined || number === former + 1;
    return follows ? [] : [start + line.search(/[^（(\s]/u)];
  });
}

interface TextLine {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): readonly TextLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const placed = { text: line, start };
    start += line.length + 1;
    return placed;
  });
}
