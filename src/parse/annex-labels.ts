/** The label that opens an annex: 附件, 附件1, 附件1-2, 附件1-2-3, 附表一, 附录A, with or without the title behind it. */
import { annexNumber } from '../model/official/annex-label.ts';
import { figures, hanNumerals, readNumeral } from '../model/official/numerals.ts';

const kind = '附\\s*[件表录錄图圖]';
/** `附件`, `附件1.`, `附：`: what it is stands on the next line */
const alone = new RegExp(`^附(?:\\s*[件表录錄图圖])?(?:\\s*${annexNumber})?(?:\\s*[:：.．、])?$`, 'u');
/** `附件2 名单`, `附表一：任务清单` */
const titled = new RegExp(`^${kind}\\s*${annexNumber}\\s*(?:[:：.．、]\\s*)?[^\\s\\d.．、:：—–－-][^。；]{0,39}$`, 'u');
/** `附件：任务清单` names an annex that may stand elsewhere; 附件：1.任务清单 opens a list of them. */
const naming = new RegExp(`^${kind}\\s*[:：]\\s*(?![\\d０-９一])(?<title>[^\\s。；：:][^。；：:]{1,39})$`, 'u');
/** `附件2 ` before its title */
const before = new RegExp(`^${kind}\\s*(?:${annexNumber}\\s*(?:[:：.．、]\\s*)?|[:：]\\s*)`, 'u');
const printed = new RegExp(`^(?<label>附(?:\\s*[件表录錄图圖])?\\s*(?:${annexNumber})?)`, 'u');
const ordinal = new RegExp(`[${figures}${hanNumerals}]+`, 'gu');

/** `…审核表，详见|附件1`, `按照|附件2的格式`: the line above goes on with what it cites */
const citing = /(?:[见見如按]|按照|依照|填写|填報|填报|[，,、（(])$/u;

/** Tells whether a line ends so that a label below it goes on with its sentence. */
export function citesAnnex(above: string): boolean {
  return citing.test(above);
}

/** Tells whether a line is a label and nothing else. */
export function isBareLabel(text: string): boolean {
  return alone.test(text);
}

/** Tells whether a line is a label, alone or with its title. */
export function isLabel(text: string): boolean {
  return alone.test(text) || titled.test(text);
}

/** Returns what a line without a number names: `附件：任务清单` → 任务清单. */
export function namedAnnex(text: string): string | undefined {
  return naming.exec(text)?.groups?.['title'];
}

/** `附件2 任务清单` → 任务清单, and nothing of a label alone. */
export function withoutLabel(text: string): string {
  return alone.test(text) ? '' : text.replace(before, '');
}

export interface AnnexLabel {
  /** `附件1-2` */
  readonly text: string;
  /** 1, 2; empty where none is printed in figures. */
  readonly path: readonly number[];
}

/** Returns the label that a line opens with; `undefined` where it has none. */
export function readLabel(line: string): AnnexLabel | undefined {
  if (!isLabel(line)) return undefined;
  const text = (printed.exec(line)?.groups?.['label'] ?? '').replace(/\s/gu, '');
  return { text, path: (text.match(ordinal) ?? []).flatMap((numeral) => readNumeral(numeral) ?? []) };
}
