/**
 * Tells an amount from a telephone number, which may look alike (投资13912345678元): by the unit of measure behind it, by what
 * is counted before it, or by the head of its column. What stands behind 电话, 手机 and the like is no amount; where nothing
 * tells, it is none either.
 */

/** Says whether the figure from `start` to `end` is an amount. */
export type AmountTest = (start: number, end: number) => boolean;

/** What telephone numbers stand behind. */
const callWord = /电话|手机|联系|传真|热线|致电|拨打|咨询|微信|号码|tel|mobile|phone/iu;
const calledBefore = new RegExp(`(?:${callWord.source})[^。；;\\d]{0,8}$`, 'iu');

const squared = '平方(?:公里|千米|米|厘米)|立方(?:米|厘米)|㎡|m²|m³|km²';
const combined = `${squared}|公里|千米|厘米|毫米|公顷|公斤|千克|千瓦时|千瓦|兆瓦|[万亿](?:元|吨|亩|立?方米|千瓦时)`;
/** Of one sign; some are family names too. */
const single = '(?:元|米|吨|亩|克|升|斤|度)';
const unit = `(?:${combined}|${single})`;
const measure =
  '(?:投资|资金|[贷借存罚拨]款|金额|总额|余额|预算|决算|收入|支出|产值|增加值|税收|价格|造价|费用|成本|补[助贴]|面积|用地|' +
  '长度|里程|重量|产量|总量|库容|容量|储量|合计|总计|共计)';
const counted = `(?:${measure}|累计|达到?|(?<![预签])约|超过|不少于|增[至加到])`;

/** `平方米`; `元。`; behind `投资` also `元用于` */
const measured = new RegExp(`^\\s?(?:${combined}|${single}(?!\\p{Script=Han}))`, 'u');
const unitBehind = new RegExp(`^\\s?${unit}`, 'u');
/** `投资额约`, `面积为：`, `投资（元）：` */
const countedBefore = new RegExp(`${counted}[额数值]?[为是约达]?\\s?[:：]?\\s?$`, 'u');
const unitBefore = new RegExp(`(?:[（(](?:单位[:：])?${unit}[）)]\\s?[:：]?|[¥￥]|人民币)\\s?$`, 'u');
/** `投资额`, `规模（平方米）`; not `投资人`, `贷款户`, which persons stand under */
const amountHead = new RegExp(`${measure}[额数值]?$|[（(](?:单位[:：])?${unit}[）)]`, 'u');

/** Characters on each side that are looked at. */
const reach = 24;

/** Returns the test for the figures of `text`. */
export function amountsIn(text: string): AmountTest {
  let headOf: ((at: number) => string) | undefined;
  return (start, end) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const before = text.slice(Math.max(lineStart, start - reach), start);
    if (calledBefore.test(before)) return false;
    const behind = text.slice(end, end + reach);
    if (measured.test(behind) || unitBefore.test(before)) return true;
    if (countedBefore.test(before) && unitBehind.test(behind)) return true;
    if (!standsInCell(before, behind)) return false;
    headOf ??= columnHeads(text);
    const head = headOf(start);
    return amountHead.test(head) && !callWord.test(head);
  };
}

const standsInCell = (before: string, behind: string): boolean =>
  /[\t|] *$/u.test(before) && /^ *(?:[\t|\n]|$)/u.test(behind);

/** Gives for a place in a row the words above its column: those of the first of the rows of the same width. */
function columnHeads(text: string): (at: number) => string {
  const heads = new Map<number, readonly string[]>();
  let head: readonly string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line);
    if (cells.length !== head.length) head = cells;
    heads.set(start, head);
    start += line.length + 1;
  }
  return (at) => {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    return heads.get(lineStart)?.[cellsOf(text.slice(lineStart, at)).length - 1] ?? '';
  };
}

function cellsOf(line: string): string[] {
  return line.split(/[\t|]/u).map((cell) => cell.trim());
}
