/**
 * Numerals as official documents print them. GB/T 9704—2012 numbers levels 一、（一）1.（1） (§7.3.3) and writes dates in
 * figures (§7.3.5.4); copies carry full-width figures (１２．), older papers years digit by digit (二〇二一年).
 */

/** Figures of both widths, inside a character class. */
export const figures = '0-9０-９';
/** Chinese digits, inside a character class; 〇, ○ (a circle that copies set for it) and 零 are one. */
export const hanDigits = '〇○零一二三四五六七八九';
/** Signs that stand for 〇 between the digits of a year, inside a character class: letters, circles and figures. */
export const zeroSigns = '〇○◯零OＯoｏΟ0０';
/** Numerals that are one sign with their brackets or their stop: ㈠, ⑴, ⒈; each inside a character class. */
export const bracketedHan = '㈠-㈩';
export const bracketedFigures = '⑴-⒇';
export const stoppedFigures = '⒈-⒛';
/** What a Chinese numeral up to 九百九十九 is made of, inside a character class. */
export const hanNumerals = `${hanDigits}十百`;
/** The same up to 九千九百九十九: the civil code has 第一千二百六十条. */
export const articleNumerals = `${hanNumerals}千`;
/** Numerals that cannot be altered, inside a character class: the levels above 一、 of a paper. */
export const formalNumerals = '壹贰貳叁參参肆伍陆陸柒捌玖拾';
/** Two in words that count things: 两次, “双公示”. */
const pairWords = '两兩双雙';

/** How a style of numerals writes the digits from zero on, and ten, hundred, thousand. */
export interface NumeralStyle {
  readonly digits: string;
  readonly ranks: string;
}

const ordinary: NumeralStyle = { digits: '零一二三四五六七八九', ranks: '十百千' };
const sameDigits: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  '◯': '零',
  O: '零',
  Ο: '零',
  o: '零',
  两: '二',
  兩: '二',
  双: '二',
  雙: '二',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  参: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
};
/** `百`, `二百零三`, `一千零一`, `十二` with its digits as figures */
const counted =
  /^(?:(?<thousands>[1-9])千)?(?:0?(?<hundreds>[1-9]?)百)?(?:0?(?<tens>[1-9]?)十)?(?:0?(?<ones>[1-9]))?$/u;
const leading = new RegExp(`^(?:[${figures}]+|[${hanNumerals}${pairWords}]+)`, 'u');

/**
 * Reads figures of either width, set apart or not, Chinese digits in a row (二〇二二 → 2022) or a Chinese numeral up to
 * 九千九百九十九 (二十一 → 21). A sign that holds its brackets or its stop (㈠, ⒈) is the number inside. Returns
 * `undefined` for what is no number: 十十.
 */
export function readNumeral(numeral: string): number | undefined {
  const folded = numeral.normalize('NFKC').replace(/\s/gu, '');
  const plain = numeral.length === 1 ? folded.replace(/[().]/gu, '') : folded;
  const text = [...plain.replaceAll('拾', '十')].map(asFigure).join('');
  if (/^\d+$/u.test(text)) return Number(text);
  const match = text === '' ? null : counted.exec(text);
  if (!match) return undefined;
  const { thousands, hundreds, tens, ones = '0' } = match.groups ?? {};
  return 1000 * rankCount(thousands) + 100 * rankCount(hundreds) + 10 * rankCount(tens) + Number(ones);
}

/** Returns `text` with figures and the signs of numbers in half width, each in its place: １２．５％ → 12.5%, １，０００ → 1,000. */
export function narrowFigures(text: string): string {
  return text
    .replace(/[０-９％]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/(?<=\d)．(?=\d)/gu, '.')
    .replace(/(?<=(?<!\d)\d{1,3})，(?=\d{3}(?!\d))/gu, ',');
}

/** Reads the number that a text begins with: 四类事项 → 4, 12个 → 12. */
export function readLeadingNumeral(text: string): number | undefined {
  return readNumeral(leading.exec(text)?.[0] ?? '');
}

/** Writes a number up to 9999 as a Chinese numeral: 21 → `二十一`, 105 → `一百零五`; a larger one digit by digit. */
export function writeNumeral(value: number, style: NumeralStyle = ordinary): string {
  if (value <= 0 || value > 9999) return writeDigits(value, style.digits);
  const places = [...String(value)].map(Number);
  const written = places.map((digit, index) => {
    const rank = places.length - 1 - index;
    return digit === 0 ? '0' : `${style.digits[digit]}${rank > 0 ? style.ranks[rank - 1] : ''}`;
  });
  const text = written
    .join('')
    .replace(/0+$/u, '')
    .replace(/0+/gu, style.digits[0] ?? '');
  return text.replace(/^一十/u, '十');
}

/** Writes a number digit by digit: 22 → `二二`. */
export function writeDigits(value: number, digits: string): string {
  return String(value).replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit);
}

function asFigure(character: string): string {
  const value = ordinary.digits.indexOf(sameDigits[character] ?? character);
  return value < 0 ? character : String(value);
}

/** 十 alone is one ten; a numeral without 十 has none. */
function rankCount(printed: string | undefined): number {
  return printed === undefined ? 0 : Number(printed || 1);
}
