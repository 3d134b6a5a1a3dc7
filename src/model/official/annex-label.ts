/** The label of an annex: 附件1, 附件1-2, 附件1.2, 附件1-2-3, 附表一, 附录A. */
import { figures, hanNumerals, readNumeral } from './numerals.ts';

/** Source of a pattern for the number of an annex: 1, 十二, 1-2, 1.2, 1-2-3, A; of 1.3年规划 and 2.12项任务 only the 1 and the 2. */
export const annexNumber = `(?:[${figures}${hanNumerals}]{1,3}(?:(?:\\s*[-—–－─]{1,2}\\s*|[.．](?![${figures}]{1,2}[年项個个条大类批]))[${figures}]{1,2}){0,3}|[A-Z])(?![${figures}A-Za-z])`;
/** Source of a pattern for the label of an annex with its number. */
export const annexLabel = `附\\s*[件表录錄图圖]\\s*${annexNumber}`;

const kinds: Readonly<Record<string, string>> = { 錄: '录', 圖: '图' };

/** Returns one form of all in which a label with a number may be printed: 附件三 and 附 件３ are 附件3, 附件1－1 is 附件1-1. */
export function plainAnnexLabel(label: string): string {
  const { kind = '', number = '' } = parts.exec(label.normalize('NFKC'))?.groups ?? {};
  const numbers = number.split(dashes).map((one) => readNumeral(one) ?? one.toUpperCase());
  return `附${kinds[kind] ?? kind}${numbers.join('-')}`;
}

/** `附件1-2`, `附 件 三` */
const parts = /^附\s*(?<kind>.)\s*(?<number>.+)$/u;
const dashes = /\s*[—–─.-]+\s*/u;
