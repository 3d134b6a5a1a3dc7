/**
 * Tells where a text speaks of the past: behind 去年, 截至2023年底, 已完成, and in a plan for 2025 behind 2024年, up to what
 * comes back to the present (今年, 下一步, 到2035年, 2025年再) or to the end of the sentence.
 */
import type { TargetKind } from '../model/kinds.ts';
import { matchesIn } from '../model/matches-in.ts';
import type { Span } from '../model/printed.ts';
import { countedThen, spanOfYear } from './day-wordings.ts';
import { resolveDeadline } from './deadlines.ts';

/** 报名截至|6月30日，: how long something goes on; not 报名截至目前, 活动截至|3月底|吸引游客3万人 */
const whatEnds = '(?:政策|活动|报名|执行)[^，。；]{0,4}';
const endOfTerm =
  '[到于]?(?:(?:20\\d{2}|今)年)?(?:\\d{1,2}月(?:\\d{1,2}日|[底末])?|年?[底末])(?=[，。；（\\n]|$|有效|结束|止)';
/**
 * From such a word on a sentence tells the past; 较上年 compares, 今年 comes back; not 已建成小区的20个项目, nor what is to be
 * done with what is over: 每年1月底前公布|上年度报告.
 */
const past = new RegExp(
  [
    `(?<![较比]|(?:每年|[月日底末]前)[^，。；]{0,16})(?:去年|上年)|(?<![较比])(?:前年|往年|过去[一两三五\\d]+年|(?<!(?:有效期|期限)[^，。；]{0,4}|${whatEnds}(?=截[至止]${endOfTerm}))(?:截至|截止(?!时间|日期))|近[一两三五\\d]+年来?(?![^，。；]{2,16}的\\p{Script=Han}{1,6}[，、])|以来)`,
    '(?:调查|数据|统计|监测)(?:显示|表明)(?=[，：])',
    '(?<=^|[。；\\n])全[国省市县区]累计已',
    '(?<=^|[。；\\n])全国累计(?=[^，。；\\d]{0,24}\\d(?![^，。；]*以[上内]))',
    '近(?:几|些)?年来|(?<![未每])[一两三四五六七八九十几多]年来(?!看)',
    `(?<!不|早)已(?:经|累计|全部|先后|陆续)?(?:完成|建成|实现|整改|办结|开展|发放|投入|达到|争取|引进|新建|改造|安排|拨付|下达|培训|新增)(?!居住(?:（小）|小)?区|城区(?=要|应|不少于|每|按|配|达|内|[、，和])|[^，。；]{0,24}的，|[^，。；]{0,8}的(?!\\s*\\d[\\d.]*\\s*[%％]))`,
  ].join('|'),
  'gu',
);
/** 目前共有30家; what is there today may still have to be done by a day: 目前已排查的3家，6月底前搬迁 */
const now =
  /(?:(?<!到)目前|当前)(?=，?[^，。；\d]{0,14}(?:已|有(?![关序效力机利条])|达|设|在建|运营|共(?![同建享治管商])|可提供|仅))(?![^。；]*(?:[年月日底末]前|年内|时限))/gu;
/** 会议指出, 会议听取了…: what minutes tell before they say what is to be done; 大连市请求，: what another asks for */
const told =
  /(?<=^|[：。\n])(?:会议(?:听取|指出|认为|肯定|通报)|(?:[你您贵]\p{Script=Han}?|\p{Script=Han}{1,8}[省市县区])请求)/gu;
const counted = new RegExp(countedThen, 'gu');
/** 2024年 in a plan for 2025, but not 较2024年, 2024年底前, nor the year of what is relied on: 根据2024年…, 1996年颁布的《甲法》 */
const earlierYear = new RegExp(
  '(?<![较比从自由于\\d]|(?:依照|依据|根据|按照?|参照)[^，。；]{0,12})' +
    '(?<year>(?:19|20)\\d{2})年' +
    '(?!度?(?:[底末](?!，|[已共全我]|各[市县区])|内)|[^，。；]{0,8}前' +
    '|[^，。；]{0,10}(?:颁布|制定|制发|修订|印发|发布|出台|施行)的)',
  'gu',
);
/** `截至3月，已完成2000户|，6月底前再完成1000户` */
const untilDay = /[，；](?=(?:20\d{2}年|今年)?(?:\d{1,2}月(?:\d{1,2}日|底)?|年?底)前)/u;
/** 已完成改造20户，|二季度起每月检查 */
const fromThen =
  /[，；](?=(?:20\d{2}年|[今明]年)?(?:第?[一二三四]季度|下半年|\d{1,2}月(?:\d{1,2}日|份)?|即日|[本下]月)起(?![^，。；]{0,12}(?:已|了(?!解))))/u;
const present = new RegExp(
  [
    `${fromThen.source}|今年|本年度|今后|下一步|力争|计划|到20\\d\\d年|(?<=[，；])20\\d{2}年(?=再|要|将|拟|力争|计划)`,
    `(?<=[，；])再(?=[新改扩]?[建造]|完成|新增|增加|培育|开展)|${untilDay.source}`,
  ].join('|'),
  'gu',
);
const order = new RegExp(`${present.source}|决定|(?<![主重需不只纪摘概紧首])要(?![求素点件闻])|务必|必须`, 'gu');
/** `2031年上半年办件20万件，同比增长8%`, 报名截至|3月底，共800人: over where the document was written after it */
const toldSpan = new RegExp(
  `(?<=${whatEnds}截[至止])${endOfTerm}|(?<=^|[，。；：、\\n])${spanOfYear}(?![之以]?前|内)(?=(?:(?!力争|争取|确保|计划)[^。；\\n]){0,60}?(?:同比|[较比](?:上年|去年)|累计|已(?!有)|了(?!解)))`,
  'gu',
);
const clauseEnd = /[，。；]/gu;
const anyYear = /(?:19|20)\d{2}(?=年)/gu;
/** 截至2030年底共有126家；|2031年|新增1500张 */
const opensTask = /(?<=[，；])20\d{2}(?=年，?[^\d，。；])(?!年，?[^，。；]*(?:已|累计|同比|了(?!解)))/gu;

/** What a place of a text tells of: all that stands there is over, or its figures are. */
const [over, figuresOver] = [1, 2];
const openings = [
  { opening: now, stop: present, mark: figuresOver },
  { opening: past, stop: present, mark: over },
  { opening: told, stop: order, mark: over },
  { opening: counted, stop: clauseEnd, mark: over },
];

/** The year that a document is for, and the day on which it was written. */
interface Times {
  readonly year: number | undefined;
  readonly written?: string | undefined;
}

/** Returns whether what is found at a place of a sentence of `text` is over; a sentence is read when it is first asked of. */
export function readPast(text: string, times: Times): (sentence: Span, at: number, kind: TargetKind) => boolean {
  const read = new Map<number, Uint8Array>();
  return ({ start, end }, at, kind) => {
    const marks = read.get(start) ?? markSentence(text.slice(start, end), times);
    read.set(start, marks);
    return marks[at - start] === over || (marks[at - start] === figuresOver && kind !== 'deadline');
  };
}

function markSentence(sentence: string, { year, written }: Times): Uint8Array {
  const marks = new Uint8Array(sentence.length);
  if (year !== undefined) markEarlier(sentence, marks, year);
  if (written !== undefined) markToldSpans(sentence, marks, { year, written });
  for (const { opening, stop, mark } of openings) {
    const ends = [...matchesIn(sentence, stop)].map(({ index }) => index);
    const stops = stop === present ? [...ends, ...tasksOf(sentence, year)].sort((a, b) => a - b) : ends;
    markBehind([...matchesIn(sentence, opening)], stops, (from, to) => marks.fill(mark, from, to));
  }
  return marks;
}

/** Where the year of the document itself is first spoken of. */
function tasksOf(sentence: string, year = Number.POSITIVE_INFINITY): number[] {
  const named = sentence.indexOf(`${year}年`);
  const own = [...matchesIn(sentence, opensTask)].filter(([printed]) => Number(printed) >= year);
  return own.map(({ index }) => index).filter((index) => named < 0 || index <= named);
}

/** A later clause may speak of the year itself: 2023年投入1.86亿元，2024年不少于2亿元 */
function markEarlier(sentence: string, marked: Uint8Array, year: number): void {
  const earlier = [...matchesIn(sentence, earlierYear)].filter(({ groups }) => Number(groups?.['year']) < year);
  const own = [...matchesIn(sentence, anyYear)].filter(([printed]) => Number(printed) >= year);
  const stops = [...own, ...matchesIn(sentence, present)].map(({ index }) => index).sort((a, b) => a - b);
  markBehind(earlier, stops, (from, to) => marked.fill(figuresOver, from, to));
}

function markToldSpans(sentence: string, marked: Uint8Array, { year, written = '' }: Times): void {
  const told = [...matchesIn(sentence, toldSpan)].filter(
    ([span]) => (resolveDeadline(span, year) ?? written) < written,
  );
  const stops = [...matchesIn(sentence, present)].map(({ index }) => index);
  markBehind(told, stops, (_, to, from) => marked.fill(over, from, to));
}

/** Marks what stands behind each of `found` up to and with the place of the next stop. */
function markBehind(
  found: readonly RegExpExecArray[],
  stops: readonly number[],
  mark: (from: number, to: number, opening: number) => void,
): void {
  let next = 0;
  let until = 0;
  for (const { 0: words, index } of found) {
    if (index < until) continue;
    const from = index + words.length;
    while ((stops[next] ?? Number.POSITIVE_INFINITY) < from) next += 1;
    until = (stops[next] ?? Number.POSITIVE_INFINITY) + 1;
    mark(from, until, index);
  }
}
