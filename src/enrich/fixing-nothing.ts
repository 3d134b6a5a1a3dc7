/**
 * Tells figures that fix nothing: results of the past (去年全市评查312件), ranges of fines, marks of a score, who a body is made
 * of (由9个部门组成), conditions (有50个以上会员的社会团体) and what a place measures (规划范围为18.6平方公里).
 */
import type { TargetKind } from '../model/kinds.ts';
import type { PlanFacts } from '../model/plan.ts';
import type { Span } from '../model/printed.ts';

/** Headings below which a document looks back. */
const review =
  /^(?:发展|工作)?(?:现状|基础|成效|环境|形势|背景|问题)(?:[与和及、](?:现状|基础|环境|问题|挑战|背景|机遇|成效|形势|趋势))+$|^(?:[^，。]{0,8}(?:发现|存在|反映)的?)?(?:主要|突出|共性)*(?:问题|隐患|不足)(?:[及和与、](?:问题|原因|困难|不足|短板))?$|回顾|成效|成就|成绩|已开展|(?<!优化|改善|营造|打造|净化|创造)(?:发展|工作)(?:基础|现状|环境|形势|背景)$|^\p{Script=Han}{0,8}(?<!优化|改善|改变)现状$|面临(?:的)?(?:形势|挑战|困难)|工作进展|主要做法|存在的?(?:主要)?(?:问题|不足|困难)|工作总结$|^(?!.*(?:通报|报告|报送|公开|掌握|了解|检查|督查|反馈)).{0,12}情况$|^(?!.*(?:报送|上报|汇报|反馈|公布|公开|掌握)).*(?:检查|督查|整改|落实|执行)情况$/u;
const outlook = /打算|安排|计划|下一步|目标|要求|任务|措施|建议/u;
/** From such a word on a sentence tells the past; 较上年 compares, 今年 comes back. */
const past =
  /(?<![较比])(?:去年|上年|前年|往年|过去[一两三五\d]+年|截至|截止|近[一两三五\d]+年来?(?![^，。；]{2,16}的\p{Script=Han}{1,6}[，、])|以来)|(?<!不|早)已(?:经|累计|全部)?(?:完成|建成|实现|整改|办结|开展|发放|投入|达到|争取|引进)(?!的)|共发生/u;
/** 2024年 in a plan for 2025, but not 较2024年 and not 2024年底前 */
const earlierYear = /(?<![较比从自由于\d])(?<year>(?:19|20)\d{2})年(?!度?[底末内]|.{0,8}前)/gu;
/** What a figure starts from: 由2024年的126公里增至, 比上年的57万吨 */
const comparedBefore = /[较比][^，。；]{0,8}年[底末]?(?:同期)?的$/u;
const baseBefore = /[由从][^，。；]{0,14}$/u;
const baseBehind =
  /^[^，。；]{0,10}(?:[增降升减]至|提高[到至]|[增降升减](?:加|低)?到|下降[到至]|上升[到至]|压缩[到至]|缩短[到至]|扩大[到至])/u;
const present = /今年|本年度|今后|下一步|力争|计划|到20\d\d年/u;
const penalty = /罚款|罚金|拘留|有期徒刑|违法所得|滞纳金|[得扣记计加]\s*\d+(?:\.\d+)?\s*分/u;
/** 每亩补贴20元, 奖励200元, 各奖励5000元; a rank: 前3名 */
const rewardBefore =
  /(?<!(?:安排|投入|筹集|落实|争取|设立)[^，。；]{0,10})(?:奖励|奖补|奖金|补贴|补助|资助)[^，。；、]{0,8}$/u;
/** 给予最高500万元、|1000万元|资助, 按投资额的|30%|给予补助 */
const rewardBehind =
  /^(?:[^，。；]{0,20}(?<=^|[、元%％])|[^，。；]{0,6}给予[^，。；]{0,6})\p{Script=Han}{0,6}(?:奖励|奖补|补贴|补助|资助)/u;
const givesBefore = /(?:给予|发放|按照?)[^，。；]{0,24}$/u;
/** 扣减年度绩效的5% */
const deductionBefore = /扣[减除发][^，。；]{0,14}$/u;
const rankBefore = /(?<![目此年月日])[前后]$/u;
const memberBefore = /(?:召集人|组长|主任|委员|会长|主席|成员|秘书长)(?:各?设)?\s*$/u;
const memberBehind = /^[^，。；]{0,14}(?:组成|为成员)/u;
const conditionBehind = /^[^，。；、]{0,12}的(?!.{0,2}目标)/u;
/** 少于30人的教学点 */
const conditionBefore = /(?<!不得?)(?:[少低高大小多短长]于|不足|不满|未满|超过)\s*$/u;
/** 完成率低于80%的，: whoever is meant, to the end of the clause */
const clauseOfWhom = /^[^，。；\n]{0,30}的(?:[，；。]|$)/u;
/** 2004年以前|建成的小区, 6月底前|竣工的项目 */
const dayOfWhom =
  /^\p{Script=Han}{0,4}(?:建成|竣工|完工|制发|制定|印发|发布|出台|成立|设立|出生|毕业|取得|注册|登记|投产|投用|使用|开工|签订|备案|入库|参保)的/u;
/** 每人每月|720元: a rate, not how often */
const amountBehind = /^\s*\d[\d.,]*\s*[万亿]?元/u;
/** 30日内|未办理的， */
const delayOfWhom = /^(?:仍|拒|逾期|不能|没有)?[未不拒][^，。；\n]{0,40}的[，；。]/u;
/** 省定50%的标准, 反馈的28项问题, 对评估为D级的4家企业 */
const givenBefore = /(?:[省国市]定|规定的?|这|(?:反馈|交办|移交|通报|提出|列出|排查出?|发现)的|对[^，。；]{1,16}的)$/u;
/** 授予“…”等|37项|成果, 围绕|10项|指标, 知识产权方面|5项|, （共|2项| */
const countedBefore =
  /授予[^，。；]{1,60}等$|(?:围绕|对照|聚焦)(?!打造|建设|建成|培育|实现|创建|完成|新增)[^，。；：]{0,40}$|方面$|[（(]共$/u;
/** 对|2项|做法予以表扬 */
const praiseBehind = /^[^，。；]{0,20}(?:予以|给予)[^，。；]{0,6}(?:表扬|表彰|通报|奖励|激励)/u;
/** （365天-104天）÷12月: a formula */
const termBefore = /[=＝×÷]\s*[（(]?$/u;
const termBehind = /^\s*[）)]?\s*(?:[=＝×÷]|[-−－＋+]\s*\d[^，。；]*[=＝×÷])/u;
/** 对|7项|未完成问题 */
const troubleBehind = /^[^，。；]{0,10}(?:问题|隐患|线索)/u;
/** 年产值|2000万元以上|企业, |10亿元以上|项目: who is meant, by size */
const bySize = /(?:元|亩|公里|[平立]方米|吨|千瓦|[年岁])及?以[上下内]$/u;
const sized =
  /^的?(?!支持|扶持|用于|培育|推动|助力|帮助|带动|服务|惠及|引导|奖励)\p{Script=Han}{0,4}?(?:企业|家庭|项目|单位|法人|农户|商户|用户|大户|个人|人员)/u;
/** 注册资本|不少于500万元|的企业 */
const ownBefore = /(?:注册资本|资产|产值|收入|营收|营业额|销售额|纳税额?|年龄|工龄|人口|户数|费率|利率)(?:总额)?\s*$/u;
const whoBehind =
  /^的\p{Script=Han}{0,6}(?:企业|家庭|单位|法人|农户|商户|个人|人员|村|社区|乡镇|小区|园区|地区|业务|贷款)/u;
/** 每|3万人|1辆 */
const baseOfRate = /每\s*$/u;
/** 校门两侧|200米|内的摊贩 */
const within = /^\s*(?:范围)?[以之]?[内外]/u;
const voteBehind = /^的(?:业主|村民|成员|代表|委员|股东|会员)|^[^，。；]{0,10}(?:同意|通过|出席|到会|表决|赞成)/u;
const bounded = /^\p{Script=Han}{0,2}(?:[少低高大小多短长][于於]|超过|至少|最少)|以[上下内]$/u;
const measureBefore =
  /(?:(?:范围|面积|人口|规模|总量|总数)(?:约?为|约)|[现共]有|全[省市县区镇乡村校]有)[^，。；、]{0,10}$|(?:涉及|下辖)[^，。；]{0,12}$|(?:^|。)全[省市县区镇乡村校](?:共|共有|有)?(?:\d+\s*\p{Script=Han}{1,4}、)*$/u;

/** Tells whether a measure looks back, by its headings and its own title. */
export function looksBack(headings: readonly string[]): boolean {
  return headings.some((heading) => review.test(heading) && !outlook.test(heading));
}

/** What says of itself that it reports on what was done: 年度报告, 统计公报, 工作总结. */
const reportTitle = /(?:年度报告|年报|统计公报|工作总结|总结报告)$/u;
const reportGenre = /报告|总结|通报|公报/u;

/** Tells whether a document reports on a year that is over: its title says so, or was written in a later one. */
export function reportsOnPast({ title, genre, period, documentDate = '' }: PlanFacts): boolean {
  if (outlook.test(title)) return false;
  const isOver = period?.length === 4 && period < documentDate.slice(0, 4);
  return reportTitle.test(title) || (isOver && reportGenre.test(genre));
}

/** Tells whether headings tell what comes next: 下一步打算. */
export function looksAhead(headings: readonly string[]): boolean {
  return headings.some((heading) => outlook.test(heading));
}

/** A figure with the sentence that holds it and the year that its document is for. */
export interface FoundFigure {
  readonly sentence: Span;
  readonly span: Span;
  readonly kind: TargetKind;
  readonly year: number | undefined;
}

/** Tells whether what stands at `span` fixes nothing. */
export function fixesNothing(text: string, { sentence, span, kind, year }: FoundFigure): boolean {
  const before = text.slice(sentence.start, span.start);
  if (isPast(before) || (kind !== 'deadline' && isEarlier(before, year))) return true;
  const wording = text.slice(span.start, span.end);
  const behind = text.slice(span.end, sentence.end);
  if (kind === 'deadline') return isDayOfWhom(wording, behind);
  if (kind === 'frequency') return amountBehind.test(behind);
  return (
    penalty.test(text.slice(sentence.start, sentence.end)) ||
    memberBefore.test(before) ||
    memberBehind.test(behind) ||
    voteBehind.test(behind) ||
    (kind === 'quantity' && /以[上下内]$/u.test(wording) && conditionBehind.test(behind)) ||
    (conditionBehind.test(behind) && conditionBefore.test(before)) ||
    givenBefore.test(before + wording.replace(/\d.*$/u, '')) ||
    (before.endsWith('对') && troubleBehind.test(behind)) ||
    (before.endsWith('对') && praiseBehind.test(behind)) ||
    clauseOfWhom.test(behind) ||
    termBefore.test(before) ||
    termBehind.test(behind) ||
    (bySize.test(wording) && sized.test(behind)) ||
    (ownBefore.test(before) && whoBehind.test(behind)) ||
    (kind === 'quantity' && baseOfRate.test(before)) ||
    (/(?:米|公里)$/u.test(wording) && within.test(behind)) ||
    (rankBefore.test(before) && /[名位%％]$/u.test(wording)) ||
    (/元$/u.test(wording) && rewardBefore.test(before)) ||
    (givesBefore.test(before) && rewardBehind.test(behind)) ||
    deductionBefore.test(before) ||
    comparedBefore.test(before) ||
    (baseBefore.test(before) && baseBehind.test(behind)) ||
    (!bounded.test(wording) && (measureBefore.test(before) || (kind === 'quantity' && countedBefore.test(before))))
  );
}

/** A day or a delay that says who is meant. */
function isDayOfWhom(wording: string, behind: string): boolean {
  return /前$/u.test(wording) ? dayOfWhom.test(behind) : /[日天时]内$/u.test(wording) && delayOfWhom.test(behind);
}

/** From an earlier year on a sentence tells the past, unless it comes back: 今年, 到2025年. */
function isEarlier(before: string, year: number | undefined): boolean {
  if (year === undefined) return false;
  const last = [...before.matchAll(earlierYear)].findLast(({ groups }) => Number(groups?.['year']) < year);
  return last !== undefined && !present.test(before.slice(last.index)) && !named(before.slice(last.index + 5), year);
}

/** A later clause may speak of the year itself: 2023年投入1.86亿元，2024年不少于2亿元 */
function named(text: string, year: number): boolean {
  return [...text.matchAll(/(?:19|20)\d{2}(?=年)/gu)].some(([printed]) => Number(printed) >= year);
}

function isPast(before: string): boolean {
  const match = past.exec(before);
  return match !== null && !present.test(before.slice(match.index));
}
