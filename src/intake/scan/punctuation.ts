/**
 * Sets punctuation as Chinese print has it (GB/T 15834—2011 §5.1: full width). The model has both forms and often gives
 * the narrow one, which no reader can tell apart in the picture; so with the brackets around the year of a document
 * number (GB/T 9704—2012 §7.2.5) and the dash between years, which it takes for 一.
 */
import type { ReadCharacter } from './read-line.ts';

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const chinese = /[\p{Script=Han}，；：！？（）、。《》“”〔〕〇]/u;
/** 〔2021〕26号 */
const documentYear = /[[〔［（(](?<year>\d{4})[\]〕］）)](?=\d{1,5}号)/gu;
/** 2021—2025年 */
const yearSpan = /(?<=\d{4}年?)[一－\-—–](?=\d{4}年)/gu;

/** Returns the characters of a line with its punctuation set. */
export function setPunctuation(characters: readonly ReadCharacter[]): readonly ReadCharacter[] {
  const widened = characters.map((character, index) => {
    const beside = [characters[index - 1]?.text ?? '', characters[index + 1]?.text ?? ''];
    return beside.some((one) => chinese.test(one)) ? (wide[character.text] ?? character.text) : character.text;
  });
  const texts = setDashes(setYears(setQuotes(widened)));
  return characters.map((character, index) => ({ ...character, text: texts[index] ?? character.text }));
}

/** Straight quotation marks open and close in turn. */
function setQuotes(texts: readonly string[]): readonly string[] {
  let opens = false;
  return texts.map((text) => {
    if (text !== '"') return text;
    opens = !opens;
    return opens ? '“' : '”';
  });
}

function setYears(texts: readonly string[]): readonly string[] {
  const set = [...texts];
  for (const { index } of texts.join('').matchAll(documentYear)) {
    set[index] = '〔';
    set[index + '〔2021'.length] = '〕';
  }
  return set;
}

function setDashes(texts: readonly string[]): readonly string[] {
  const set = [...texts];
  for (const { index } of texts.join('').matchAll(yearSpan)) set[index] = '—';
  return set;
}
