/**
 * Finds the year of a plan that tells none of itself: the only one that its text names, where something is to be done in
 * it (2031年开展, 自2031年4月起开展, 2031年6月底前). A far aim (到2035年) and what is over (截至2019年, 2019年以来) tell no such year.
 */
import { narrowFigures } from '../model/official/numerals.ts';
import { widenStops } from '../model/official/stops.ts';

const title = /[《〈〔][^》〉〕]{0,200}[》〉〕]/gu;
const day = '年(?:\\d{1,2}月)?(?:\\d{1,2}日)?';
const elsewhere = new RegExp(`截[至止]20\\d{2}年|[到至]20\\d{2}年(?![\\d底末])|20\\d{2}${day}以来`, 'gu');
const task = '(?:开展|启动|组织|实施|推进|创建|完成|实现|建成|新建|改造|基本|全面|计划|拟|将|要)';
/** Not 自2019年起实行的清单, 2019年6月前印发的文件, 2019年开展了… */
const ofWork = new RegExp(
  `(?<!\\d)20\\d{2}(?:${day}(?:起|开始)|年(?:\\d{1,2}月)?(?:\\d{1,2}日|年?[底末])?前|年内|${day}，?${task})(?![^，。；]{0,16}(?:的|了(?!解)))`,
  'u',
);

export function yearOfWork(texts: readonly string[]): number | undefined {
  const own = texts.map((text) => widenStops(narrowFigures(text)).replace(title, '').replace(elsewhere, ''));
  const [year, other] = new Set(own.flatMap((text) => text.match(/(?<!\d)20\d{2}(?=年)/gu) ?? []));
  return year !== undefined && other === undefined && own.some((text) => ofWork.test(text)) ? Number(year) : undefined;
}
