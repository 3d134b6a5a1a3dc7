/**
 * Tells figures that fix nothing: who or what is meant (figures-of-whom.ts), ranges of fines, marks of a score, who a body is
 * made of (由9个部门组成), what is given for something (奖励200元), what a place measures (规划范围为18.6平方公里).
 */
import type { TargetKind } from '../model/kinds.ts';
import type { Span } from '../model/printed.ts';
import type { Given } from './addresses-applicants.ts';
import { isCounted, isLifted } from './counted-things.ts';
import { asked } from './day-wordings.ts';
import { isDayOfWhom } from './days-of-whom.ts';
import { bounded, type Figure } from './figures.ts';
import { meansWho } from './figures-of-whom.ts';
import { isGiven, isTaken } from './given-amounts.ts';
import { isBesideGift, isSpentOnAll, obliges } from './obliging-figures.ts';
import { isRate } from './rates.ts';

/** How much of its sentence, before and behind, tells what a figure is for. */
const reach = 120;
/** 5套（含|5套|）以上 */
const remarkBefore = /（不?含\s*$/u;
/** 以上|5套|（含5套） */
const remarkBehind = /^（不?含[^（）]{0,24}）/u;
const penalty = /罚款|罚金|拘留|有期徒刑|违法所得|滞纳金|[得扣记计加]\s*\d+(?:\.\d+)?\s*分/u;
/** 造成|3人|死亡、|1人|受伤, 死亡|3人 */
const harmBefore = /(?:死亡|遇难|受伤|失踪|被困|中毒)\s*$/u;
const harmBehind = /^(?:\p{Script=Han}{0,2}(?:死亡|遇难|失踪|被困)|受?[重轻]?伤)/u;
/** 确保不发生|3人以上|死亡事故 */
const avoided = /(?:不再?(?:发生|出现)|杜绝|防止|防范|遏制|避免)[^，。；]{0,12}$/u;
/** 市长受到警告处分。其他|16名|责任人也受到处分, 对|3名|责任人给予处分 */
const blamedBehind =
  /^[^，。；]{0,12}(?:责任人|责任人员|人员)[^，。；]{0,12}(?:受到|给予|追究|移送)[^，。；]{0,14}(?:处分|处罚|处理|责任|机关)/u;
/** 对|2项|做法予以表扬 */
const praiseBehind = /^[^，。；]{0,20}(?:予以|给予)[^，。；]{0,6}(?:表扬|表彰|通报|奖励|激励)/u;
const memberBefore =
  /(?:召集人|组长|主任|委员|会长|主席|(?<!吸[纳收]|发展|新增|带动|每[个名])成员|秘书长)(?:各?设)?\s*$/u;
const memberBehind = /^(?:[^，。；]{0,14}(?:组成|为成员)|，由(?:下列|以下)[^。；：]{0,20}组成)/u;
/** 省定50%的标准, 反馈的28项问题, 对评估为D级的4家企业 */
const givenBefore =
  /(?:[省国市]定|规定的?|第[\d一二三四五六七八九十]{1,4}届|[第这]|(?:反馈|交办|移交|通报|提出|列出|排查出?|发现)的|对[^，。；]{1,16}的)$/u;
/** 推广正在开展的|43个|试点经验, 上涨的有|50个|; not 正在建设的|300套|保障房年内交付, 力争开工的有|20个 */
const countedBefore = /(?:正在(?:开展|推进|实施|建设|进行)的|的有)$/u;
const aimedBefore = new RegExp(`${asked}[^。；]*$|(?:计划|年内|[年月日底末]前)[^，。；]*的有$`, 'u');
const dueBehind = /^[^，。；]{0,24}(?:[年月日底末节]前|年内)/u;
/** 对|7项|未完成问题; not 对|300公里|存在隐患的公路 */
const troubleBehind = /^(?!存在)[^，。；]{0,10}(?:问题|隐患|线索)/u;
/** 对全县|128所|学校食堂进行检查, 对辖区|126家|场所逐户登记; not 对全县|30座|桥梁进行加固 */
const allBefore = /对(?:全[省市县区镇乡村]|辖区内?)(?:现有)?\s*$/u;
const lookedAt = /^[^，。；]{0,24}(?:检查|登记|排查|巡查|走访|摸排|摸底|抽查)/u;
/** 对|61家|企业开展了检查, 发放了|300份 */
const doneBehind = /^[^，。；]{0,20}(?:开展|组织|进行)了(?!解)/u;
/** 执行《甲方案》《乙方案》等|5个|方案; not 制定《甲方案》等|5个|方案 */
const namedBefore = /(?<!(?:制定|制订|出台|印发|编制|起草|修订|发布)[^，。；]{0,90})\u2003等$/u;
/** 北京、上海等|4个|城市, 天津、重庆|2个|直辖市: the places are named; not 在甲县、乙县|2个|县开展试点 */
const placesBefore = /、[^，。；、]{1,12}$/u;
const placesBehind =
  /^(?:直辖市|城市|省份|省|自治区|[地盟]?市|县|市辖区|[县城]?区|旗|乡镇|街道|国家|区域)(?:（[^（）]{1,8}）(?:作为)?)?(?=[，。；、）和及]|[开进推试先率为等的]|$)/u;
const workedOn = /^[^，。；\d]{1,6}(?:率先|先行|全面|分别|同步)?(?:开展|实施|推进|推行|启动|组织|建设|新建|改造|试点)/u;
/** 其他|3名|责任人已处理, |20个|项目均已开工 */
const alreadyBehind =
  /^[^，。；的\d]{0,14}(?:均|全部|都)?已(?:经|被|依法|全部)?(?:处理|处分|处置|完成|开工|竣工|建成|办结|整改|立案|移送|查处|投用)(?!的)/u;
/** 安排资金|500万元|，已拨付到位; not 改造|500户|，已开工300户 */
const paidOut =
  /^，(?:目前)?(?:均|全部|都)?已(?:经|全部|足额|及时)*(?:拨付|下达|兑付|发放)(?:到位|完毕|完成)?(?:[，。；]|$)/u;
/** 授予“…”等|37项|成果, 围绕|10项|指标、|34项|指标, 推广范围：|8个|试验区 */
const followedBefore =
  /授予[^，。；]{1,60}等$|(?:围绕|对照|聚焦)\s*(?:\d[\d.]*\s*\p{Script=Han}{1,10}[、和及])*$|(?:推广|适用)范围[：:]$/u;
/** 知识产权方面|5项|、, （共|23项|）, where the sentence does not say what becomes of them */
const listedBefore = /(?:方面|（共|合计|小计)$/u;
const listedBehind = /^(?:：|[，、。；）](?!.*(?:前|内|完成|办结|落实|实现))|$)/u;
/** 护理型床位占比仅|30.1%|, 缺口达|8372个|: how little there is */
const lackBefore = /(?:占比?仅|仅[占为有])[^，。；\d]{0,10}$|缺口(?:约|达|为|高达)?$/u;
/** 常住人口|81.1万人|, 老龄化率达到|24.9%|，高于全国平均水平, unless an aim opens the sentence; not 新增常住人口|10万人 */
const populationBefore = /(?<!(?:新增|净增|增加|吸引|引进|集聚|转移)[^，。；]{0,8})(?:常住|户籍|总)人口(?:约?为|约)?$/u;
const higherBehind = /^，[高低]于(?:全[国省市]|[国省]均)/u;
const stateBefore = /(?:老龄化率?|仅|已|现[有为])[^，。；]{0,8}$/u;
const aimOf = new RegExp(`${asked}|目标|到20\\d{2}年|[年月日底末]前|年内`, 'u');
/** 全市共发生事故|12起, 共发现隐患|214项; not 力争共发生事故不超过10起 */
const happenedBefore =
  /(?<!(?:力争|力求|争取|确保|实现|控制)[^。；]{0,30})(?:共(?:发生|发现)|收到[^，。；]{0,8}意见(?:建议)?$|采纳$)/u;
const measureBefore = new RegExp(
  [
    '(?:(?:范围|面积|人口|规模|总量|总数)(?:约?为|约)|[现共]有|全[省市县区镇乡村校]有)[^，。；、]{0,10}$',
    '范围[为：包][^。；]{0,40}，总?面积约?$|(?<!服务)半径(?:约?为|约)?\\s*$',
    '(?:阅读|浏览|点击)(?:量|次数)?\\s*：\\s*$|(?:涉及|下辖)[^，。；]{0,12}$|共印\\s*$',
    '(?:^|。)全[省市县区镇乡村校](?:共|共有|有)?(?:\\d+\\s*\\p{Script=Han}{1,4}、)*$',
  ].join('|'),
  'u',
);
/** 每|3万人|1辆 */
const baseOfRate = /每\s*$/u;
/** （365天-104天）÷12月, 甲数/乙数*100%, 甲分（60%）+乙分（20%）, 笔试占|40%: a formula */
const termBefore = /(?:笔试|面试|答辩|考[试核]|成绩)(?:成绩)?占$|[=＝×÷*＊]\s*（?$|[+＋]\s*\p{Script=Han}{2,12}（$/u;
const termBehind = /^\s*）?\s*(?:[=＝×÷*＊]|）\s*[+＋]|[-−－＋+]\s*\d[^，。；]*[=＝×÷])/u;
/** What a figure starts from: 由2024年的126公里增至, 比上年的57万吨 */
const comparedBefore = /[较比][^，。；]{0,8}年[底末]?(?:同期)?的$/u;
const baseBefore = /[由从](?:(?![高加低少整升降减大小短][到至为])[^，。；]){0,14}$/u;
const baseBehind =
  /^[^，。；]{0,10}(?:[增降升减](?:加|低|少)?[到至为]|[上下]?调整?[为到至]|提高[到至]|下降[到至]|上升[到至]|压缩[到至]|缩短[到至]|扩大[到至])/u;
/** 由|不高于70%|，提高到; not 由企业新建|30万平方米|，容积率提高到 */
const baseJustBefore = /[由从](?:20\d{2}年[底末]?的?)?$/u;
/** 达8.5万亿元，比上年增加|1.6万亿元, 完成30亿元，同比增长|8%|。: beside what was reached, unless an aim opens the sentence */
const growthBefore = /(?:达到?|为)\s*\d[^。；]{0,40}[，、（](?:同比|[较比](?:上年|去年)(?:同期)?)\p{Script=Han}{0,6}$/u;
const aimBefore =
  /力争|确保|争取|力求|目标|计划|预[期计]|今年|全年|年[底末]|年内|[月日底末]前|到20\d{2}年|要|将|实现|完成|不[低少]于|以上|左右/u;

/** A figure with the sentence that holds it. */
export interface FoundFigure {
  readonly sentence: Span;
  readonly span: Span;
  readonly kind: TargetKind;
}

const money = /元/u;

/** Tells whether what stands at `span` fixes nothing. */
export function fixesNothing(text: string, { sentence, span, kind }: FoundFigure, given?: Given): boolean {
  const figure = {
    kind,
    before: text.slice(Math.max(sentence.start, span.start - reach), span.start),
    wording: text.slice(span.start, span.end),
    behind: text.slice(span.end, Math.min(sentence.end, span.end + reach)).replace(remarkBehind, ''),
  };
  if (given && isOfGift(figure, given) && !obliges(figure)) return true;
  if (isLifted(kind, figure.before, figure.behind)) return true;
  if (kind === 'deadline') return isDayOfWhom(figure);
  if (kind === 'frequency') return isRate(figure);
  if (remarkBefore.test(figure.before)) return true;
  return [meansWho, givesOrTakes, countsWhatIs, isPartOfSum, isCompared].some((tells) => tells(figure));
}

function isOfGift(figure: Figure, given: Given): boolean {
  if (given === 'all') return true;
  return (given === 'figures' || money.test(figure.wording)) && isBesideGift(figure);
}

/** A fine, a mark, a reward, a deduction, a praise. */
function givesOrTakes(figure: Figure): boolean {
  const { before, wording, behind } = figure;
  return (
    penalty.test(before + wording + behind) ||
    (isGiven(before, wording, behind) && !isSpentOnAll(figure)) ||
    isTaken(before, behind) ||
    (before.endsWith('对') && praiseBehind.test(behind))
  );
}

/** Members of a body, and what is already there: given, found, listed, measured, happened. */
function countsWhatIs(figure: Figure): boolean {
  const { kind, before, wording, behind } = figure;
  return (
    (!(bounded.test(wording) && kind === 'quantity') && memberBefore.test(before)) ||
    memberBehind.test(behind) ||
    givenBefore.test(before + wording.replace(/\d.*$/u, '')) ||
    isUnderWay(figure) ||
    (before.endsWith('对') && troubleBehind.test(behind)) ||
    namedBefore.test(before) ||
    isCounted(before, wording, behind) ||
    isNamedPlaces(before, behind) ||
    (!bounded.test(wording) && alreadyBehind.test(behind)) ||
    doneBehind.test(behind) ||
    paidOut.test(behind) ||
    (allBefore.test(before) && lookedAt.test(behind)) ||
    isHarm(figure) ||
    (!bounded.test(wording) &&
      (measureBefore.test(before) || lackBefore.test(before) || happenedBefore.test(before))) ||
    (!aimOf.test(before) &&
      (populationBefore.test(before) || (stateBefore.test(before) && higherBehind.test(behind)))) ||
    (!bounded.test(wording) && kind === 'quantity' && isListed(before, behind))
  );
}

/** 发生|3人以上|死亡; not 死亡不超过3人, which is to be kept */
function isHarm({ before, wording, behind }: Figure): boolean {
  if (avoided.test(before)) return false;
  if (bounded.test(wording) && !/以上$/u.test(wording)) return false;
  return harmBefore.test(before) || harmBehind.test(behind) || blamedBehind.test(behind);
}

/** What is under way or was found so, unless it is to be done by a day or to be reached. */
function isUnderWay({ before, wording, behind }: Figure): boolean {
  return countedBefore.test(before) && !bounded.test(wording) && !aimedBefore.test(before) && !dueBehind.test(behind);
}

function isNamedPlaces(before: string, behind: string): boolean {
  const worked = !before.endsWith('等') && workedOn.test(behind);
  return placesBefore.test(before) && placesBehind.test(behind) && !worked;
}

function isListed(before: string, behind: string): boolean {
  return followedBefore.test(before) || (listedBefore.test(before) && listedBehind.test(behind));
}

/** A term of a formula, or what a rate is reckoned on. */
function isPartOfSum({ kind, before, behind }: Figure): boolean {
  return termBefore.test(before) || termBehind.test(behind) || (kind === 'quantity' && baseOfRate.test(before));
}

/** What a figure starts from. */
function isCompared({ before, wording, behind }: Figure): boolean {
  if (growthBefore.test(before) && !aimBefore.test(before + wording + behind)) return true;
  if (baseJustBefore.test(before) && baseBehind.test(behind.replace(/^，/u, ''))) return true;
  return comparedBefore.test(before) || (baseBefore.test(before) && baseBehind.test(behind));
}
