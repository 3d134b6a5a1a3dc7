/**
 * Finds what must not or may not be published: marks of secrecy in a document's head, telephone numbers and numbers of
 * identity cards in its text.
 *
 * 密级 stands in the 版头, above the title, with its term after a star (GB/T 9704—2012 §7.2.2: 机密★1年); the 附注
 * （此件不予公开） stands alone on its line in brackets (§7.3.8). A sentence that speaks of 机密 or 不予公开 is neither.
 */
import type { Finding } from './faults.ts';
import type { IntakeRule } from './rules.ts';

/** The head ends at the first numbered heading: `一、`, `（一）`, `1.`, `第一章`, with or without Markdown marks. */
const numbered = /^[\s#*>]*(?:[（(]?[一二三四五六七八九十]+[）)、.．]|\d+[.．、]|第[一二三四五六七八九十]+[编章节条])/u;
const headLines = 40;

/** `000001 机密★1年 特急`, `密级：秘密`, without its spaces. */
const classification =
  /^(?:份?号?[:：]?\d{1,8})?(?:密级[:：])?(?:绝密|机密|秘密)级?(?:★.{0,12}|\d+[年月]|长期)?(?:特急|加急|特提|平急)?\d{0,8}$/u;
const starred = /(?:绝密|机密|秘密)★/u;
/** `内部资料 注意保存`, `（内部文件，不得外传）` */
const internal =
  /^[（(【[]?内部(?:资料|文件|材料)(?:[，,：:！!、★·]?(?:注意|请|严禁|不得|切勿|妥善|仅供|禁止|免费)[^。]{0,16})?[）)】\]!！]?$/u;
/** `（此件不予公开）`, `公开方式：不予公开` */
const withheldNote =
  /^[（(【[](?:此件|本件|此文|本文|此文件|本文件)?(?:不予公开|不公开|不宜公开|不公开发布)[）)】\]]$/u;
const withheldHead =
  /^(?:(?:信息)?公开(?:属性|方式|类别|类型|选项|形式)[:：]|此件|本件|此文件|本文件)?(?:不予公开|不宜公开|不公开|不公开发布)$/u;

/** A mobile number, or a fixed line with its area code, not part of a longer number. */
const phone =
  /(?<![\d.-])(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|[（(]?0\d{2,3}[）)]?[-－—– ]?[2-8]\d{6,7}(?:[-－]\d{1,5})?)(?![\d.])/gu;
/** Six digits of place, date of birth, three of order, check character (GB 11643—1999). */
const idCard =
  /(?<![\dA-Za-z])[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu;

/** Returns an error for each mark of secrecy in `text`; such a document must not enter a public library. */
export function findSecretMarks(text: string): readonly Finding[] {
  const lines = text.split('\n');
  const body = lines.findIndex((line) => numbered.test(line));
  const head = Math.min(headLines, body < 0 ? lines.length : body);
  return lines.flatMap((line, index) => {
    const mark = line.length < 100 ? line.replace(/[\s#*]/gu, '') : '';
    if (!(withheldNote.test(mark) || (index < head && isHeadMark(mark)))) return [];
    const place = { line: index + 1, column: line.search(/\S/u) + 1 };
    return [{ rule: 'secret-mark' as const, ...place, found: line.trim(), expected: '可以公开的文件' }];
  });
}

/** Returns a warning for each telephone number and identity card number in `text`, most of the digits covered. */
export function findPersonalData(text: string): readonly Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const cards = findNumbers(line, index + 1, idCard, 'personal-id-card');
    return [...cards, ...findNumbers(line, index + 1, phone, 'personal-phone')];
  });
}

function isHeadMark(mark: string): boolean {
  return [classification, starred, internal, withheldHead].some((pattern) => pattern.test(mark));
}

function findNumbers(line: string, number: number, pattern: RegExp, rule: IntakeRule): readonly Finding[] {
  return [...line.matchAll(pattern)].map(({ 0: found, index }) => ({
    rule,
    severity: 'warning',
    line: number,
    column: [...line.slice(0, index)].length + 1,
    found: `${found.slice(0, 3)}${'*'.repeat(Math.max(0, found.length - 5))}${found.slice(-2)}`,
    expected: '确认可以公开，或者在勘误中隐去',
  }));
}
