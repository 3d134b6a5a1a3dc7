/**
 * Finds numbers of persons: identity cards (GB 11643—1999), passports, bank cards, mobile telephones. A number of an
 * office's telephone is told apart, an amount is none. Digits may be full-width, 汉字 (一三八…) or set in circles (①③⑧…), stand apart one by one
 * or in groups with blanks, dashes, stops, commas and brackets between, and hold invisible characters or a line break.
 */

import type { RuleId } from '../model/rules.ts';
import { lineIndex } from '../model/source-lines.ts';
import { amountsIn } from './amounts.ts';
import type { Finding } from './faults.ts';

interface NumberKind {
  readonly rule: RuleId;
  readonly pattern: RegExp;
  /** What the pattern cannot say, of the digits without what stands between them. */
  holds?(digits: string): boolean;
}

/** May stand between any two digits, and between the groups in which people write long numbers. */
const unseen = '[\\u00ad\\u200b-\\u200d\\u2060\\u20e3\\ufe0f\\ufeff\\n]{0,2}';
const blanks = ' \\u00a0\\u2000-\\u200a\\u3000';
const dashes = '\\-\\u2010-\\u2015\\u2212\\uff0d.·/';
const commas = ',\\uff0c';
const brackets = '()\\[\\]（）［］【】';
const blank = `[${blanks}]`;
const gapOf = (marks: string) => `(?:${blank}?(?:[${marks}]|[${brackets}]{1,2})${blank}?|${blank}{1,2})?${unseen}`;
const gap = gapOf(dashes);
const idGap = gapOf(dashes + commas);
const digits = (count: number | string, digit = '\\d') => `(?:${digit}${unseen}){${count}}`;

/** `1 3 8 0 0 0 0 0 0 0 0`, `1、3、8、…`: eleven digits and more, something between each two */
const apart = `[${blanks}${dashes}${commas}、${brackets}]{1,3}`;
const spaced = new RegExp(
  `(?<!\\d${apart})(?<!\\d)\\d(?:${apart}\\d){9,17}${apart}[\\dXx](?!${apart}\\d)(?!\\d)`,
  'gu',
);
/** Numbers that end in a check digit, in whatever groups: `37010219 9001 011235` */
const grouped = `[${blanks}${dashes}${commas}${brackets}]{1,3}`;
const checked = new RegExp(
  `(?<![\\dA-Za-z])(?<!\\d${grouped})\\d(?:(?:${grouped})?\\d){14,17}(?:${grouped})?[\\dXx](?!(?:${grouped})?[\\dA-Za-z])`,
  'gu',
);
const idCard = /^[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u;
const bankCard = /^62\d{14}(?:\d{3})?$/u;
const phone = /^1[3-9]\d{9}$/u;

/** In the order in which they are tried; a number is of one kind. */
const kinds: readonly NumberKind[] = [
  {
    // Six digits of place, date of birth, three of order, check character.
    rule: 'personal-id-card',
    pattern: new RegExp(
      `(?<![\\dA-Za-z])[1-8]${unseen}${digits(5)}${idGap}(?:18|19|20)${unseen}${digits(2)}${idGap}` +
        `(?:0[1-9]|1[0-2])${unseen}(?:0[1-9]|[12]\\d|3[01])${idGap}${digits(3)}[\\dXx](?![\\dA-Za-z])`,
      'gu',
    ),
  },
  // Before 1999 without century and check character; passports and permits: only behind their name, since many numbers look so.
  { rule: 'personal-id-card', pattern: /(?<=身份证[^\d\n]{0,8})\d{15}(?!\d)/gu },
  { rule: 'personal-id-card', pattern: /(?<=(?:护照|通行证)[^A-Za-z\d\n]{0,8})[A-Za-z]{1,2} ?\d{7,8}(?!\d)/gu },
  {
    // 银联: begins with 62, 16 or 19 digits.
    rule: 'personal-bank-card',
    pattern: new RegExp(
      `(?<![\\dA-Za-z.-])62${unseen}${digits(2)}(?:${gap}${digits(4)}){3}(?:${gap}${digits(3)})?(?![\\dA-Za-z])`,
      'gu',
    ),
    holds: hasCheckDigit,
  },
  {
    // 第138（2022）1234号 is the number of a document.
    rule: 'personal-phone',
    pattern: new RegExp(
      `(?<![\\da-fA-F_])(?<!\\d[.-])(?!\\d{3}[${brackets}](?:19|20)\\d\\d[${brackets}]\\d{4}号)` +
        `(?:(?:\\+|00)?86[- ]?)?1${unseen}[3-9]${unseen}\\d${gap}${digits(4)}${gap}${digits(3)}\\d(?!\\.?\\d)(?![A-Fa-f_])`,
      'gu',
    ),
  },
  {
    // Three figures among others are a row of figures: 138,1234,5678,90.
    rule: 'personal-phone',
    pattern: new RegExp(
      `(?<!\\d[${commas}]? ?)1[3-9]\\d(?:[${commas}]${blank}?\\d{4}){2}(?! ?[.${commas}]? ?\\d)`,
      'gu',
    ),
  },
  {
    // In other groups only behind its name: 1381 2345 678.
    rule: 'personal-phone',
    pattern: new RegExp(
      `(?<=(?:手机|电话|联系)[^\\d\\n]{0,8})1[3-9]\\d{1,6}(?:${grouped}\\d{3,8}){1,2}(?!\\.?\\d)`,
      'gu',
    ),
    holds: (digits) => phone.test(digits),
  },
  { rule: 'personal-id-card', pattern: spaced, holds: (digits) => idCard.test(digits) },
  { rule: 'personal-id-card', pattern: checked, holds: (digits) => idCard.test(digits) && hasCheckCharacter(digits) },
  { rule: 'personal-bank-card', pattern: checked, holds: (digits) => bankCard.test(digits) && hasCheckDigit(digits) },
  { rule: 'personal-phone', pattern: spaced, holds: (digits) => phone.test(digits) },
  {
    // ?id=00831328204 is part of an address.
    rule: 'office-phone',
    pattern: /(?<![\d.-]|[?&]\w{1,40}=)[（(]?0\d{2,3}[）)]?[-－—– ]?[2-8]\d{6,7}(?:[-－]\d{1,5})?(?![\d.])/gu,
  },
];

/** Of a kind; whoever has looked at so many knows what the file is. */
const mostNumbers = 1000;

interface PersonalNumber {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
}

/** Returns an error for each number of a person in `text`, a warning for each of an office, most digits covered. */
export function findPersonalData(text: string): readonly Finding[] {
  const lines = lineIndex(text);
  return findNumbers(text).map(({ rule, start, end }) => {
    const found = cover(text.slice(start, end));
    const severity = rule === 'office-phone' ? 'warning' : 'error';
    return { rule, severity, ...lines.place(start), found };
  });
}

/** Returns `text` with most digits of every personal number covered, as a report may show it. */
export function coverNumbers(text: string): string {
  const numbers = findNumbers(text);
  const starts = [0, ...numbers.map(({ end }) => end)];
  const parts = numbers.map(
    ({ start, end }, index) => text.slice(starts[index], start) + cover(text.slice(start, end)),
  );
  return parts.join('') + text.slice(starts.at(-1));
}

/** In order of place. */
function findNumbers(text: string): readonly PersonalNumber[] {
  const narrow = text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, toNarrow);
  const found = addNumbers([], narrow);
  const spelled = narrow.replace(signRun, toFigures);
  return (spelled === narrow ? found : addNumbers(found, spelled)).toSorted((a, b) => a.start - b.start);
}

/** The numbers found so far and those of `text` that stand beside them: 张三13812345678 holds a 三 that is no digit. */
function addNumbers(known: readonly PersonalNumber[], text: string): PersonalNumber[] {
  const found = [...known];
  const isAmount = amountsIn(text);
  for (const { rule, pattern, holds } of kinds) {
    const numbers = text
      .matchAll(pattern)
      .map(({ 0: printed, index: start }) => ({ printed, start, end: start + printed.length }))
      .filter(({ printed, start, end }) => !(phone.test(printed) && isAmount(start, end)));
    for (const { printed, start, end } of numbers.take(mostNumbers)) {
      const taken = found.some((other) => other.start < end && start < other.end);
      if (!taken && (holds?.(printed.replace(/[^\dXx]/gu, '')) ?? true)) found.push({ rule, start, end });
    }
  }
  return found;
}

/** Ten signs a row, each at the place of its figure. */
const digitSigns = [
  '零一二三四五六七八九',
  '〇壹贰叁肆伍陆柒捌玖',
  '○幺貳參肆伍陸柒捌玖',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⓿❶❷❸❹❺❻❼❽❾',
  '⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽',
  '⓪➀➁➂➃➄➅➆➇➈',
  '⓿➊➋➌➍➎➏➐➑➒',
  '⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼',
  '⓪⒈⒉⒊⒋⒌⒍⒎⒏⒐',
  '⓪㈠㈡㈢㈣㈤㈥㈦㈧㈨',
].join('');
/** Eleven digits and more that are not all figures */
const signRun = new RegExp(`[${digitSigns}\\d](?:(?:${apart})?[${digitSigns}\\d]){10,40}`, 'gu');

function toFigures(run: string): string {
  return run.replace(new RegExp(`[${digitSigns}]`, 'gu'), (digit) => String(digitSigns.indexOf(digit) % 10));
}

/** Of the same length, so that offsets stay. */
function toNarrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/** ISO/IEC 7812-1, annex B (Luhn). */
function hasCheckDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** GB 11643—1999, 4.2: the last of the eighteen makes the weighted sum one more than a multiple of eleven. */
function hasCheckCharacter(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    return total + (/[Xx]/u.test(digit) ? 10 : Number(digit)) * 2 ** index;
  }, 0);
  return sum % 11 === 1;
}

function cover(number: string): string {
  const bare = number.replace(/\s/gu, '');
  return `${bare.slice(0, 3)}${'*'.repeat(Math.max(0, bare.length - 5))}${bare.slice(-2)}`;
}
