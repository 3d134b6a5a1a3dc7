/**
 * Tells which figures of a text that gives something fix something for the future all the same: days (obliging-days.ts), how
 * often offices do something, goals, budgets and norms. All others say what is given or lent, to whom, on what condition and
 * for how long.
 */
import { saysGift, support } from './addresses-applicants.ts';
import { forWhom, listMark, mayDo } from './clauses.ts';
import { asked } from './day-wordings.ts';
import type { Figure } from './figures.ts';
import { isDue } from './obliging-days.ts';
import { asks, firstClause, lastClause, making, officeActs, permits, whoDoes } from './obliging-words.ts';

/** （4分）, 计2分: the marks of a table of points */
const points = /\d\s*分(?![钟期之类别布级批次])|[记计加扣]分(?![析类批期别布之级工配])|分值/u;

/** Tells whether a figure of such a document fixes something. */
export function obliges(figure: Figure): boolean {
  if (isMarked(figure)) return false;
  if (figure.kind === 'deadline') return isDue(figure);
  if (figure.kind === 'frequency') return comesBack(figure);
  return isAim(figure) || isNorm(figure);
}

/** Marks behind a figure are given for it; those before a day may be given for something else. */
function isMarked({ kind, before, behind }: Figure): boolean {
  const isCount = kind === 'quantity' || kind === 'ratio';
  return points.test((isCount ? lastClause(before) : '') + firstClause(behind));
}

const gives = new RegExp(
  [
    `${permits.source}|${support}(?!对象|覆盖|率)|支持(?!各[地区县市镇]|建设|打造|新建|改造|[^，。；]{0,4}参加)`,
    '[上下]浮(?!动)|冲抵|抵扣|提取(?=一次)|只能|仅限',
  ].join('|'),
  'u',
);
const opensWithWhom = new RegExp(
  `(?:^|[。；，])\\s*(?:${forWhom}|凡|若(?!干)|如(?![期实数])|当(?!地|前|年))[^。；，]{0,40}$`,
  'u',
);
const printed = /\d/u;
const amount = /\d\s*[万亿]?元|\d[\d.]*\s*[%％]|水平|标准|还款|[=＝×÷]/u;
/** 每年|从土地出让收益提取不低于10% */
const setAside = /^每[^，。；\d]{1,20}(?:安排|提取)/u;
/** 每年带团30批次|（含）以上的 */
const atLeastSo = /^(?:（含）)?及?以上的/u;
/** 每年|补贴培训3000人次 */
const servesMany = /(?:培训|资助|救助|补[贴助])[^，。；\d]{0,6}\d{2,}\s*(?:人次?|名|户)(?!均)/u;
const office =
  /抽查|走访|通报|核查|调度|评估|报送|统计|排查|巡查|督[查导]|复核|安排|提取(?!一次)|公布|发布|公示|公开|检查|评|组织|开展|核对|审|支付|拨付|发放(?:至|一次)|截止|提醒|派|清算|实行/u;
/** 对新引进、投资额达到|2亿元|以上的项目，给予奖励 */
const partOnWhom = new RegExp(`^${listMark}(?:${forWhom}|凡)`, 'u');
/** |200天以上|的活动点，经验收后给予奖励 */
const ofWhom = /^[^，。；]{0,40}的(?:[，；：]|\p{Script=Han}{1,10}，)/u;

/**
 * Tells whether a figure of a text that gives something is said of that: in its own clause, of whom it is given to, or
 * behind it in its part of the sentence where it is an amount or a share. Of days and rhythms the whole sentence tells.
 */
export function isBesideGift({ kind, before, wording, behind }: Figure): boolean {
  const part = before.replace(/^.*[。；\n]/su, '') + wording;
  const own = /[元%％]/u.test(wording) ? part : lastClause(part);
  if (saysGift(own + firstClause(behind))) return true;
  const opensOnWhom = partOnWhom.test(part) && !saysGift(part);
  const tellsWhom = ofWhom.test(behind) || opensOnWhom || opensWithWhom.test(before);
  return (kind === 'deadline' || kind === 'frequency' || tellsWhom) && saysGift(part + behind);
}

/** How often something is done, not how much of it people are given each time. */
function comesBack({ before, wording, behind }: Figure): boolean {
  const said = wording + firstClause(behind);
  if (asks.test(lastClause(before)) || (officeActs.test(lastClause(before)) && !permits.test(said))) return true;
  if (office.test(said) && !printed.test(said)) return true;
  if (amount.test(said) || atLeastSo.test(behind)) return setAside.test(said);
  return office.test(said) || servesMany.test(said) || !gives.test(lastClause(before) + said);
}

/** 力争|3家, 到2027年|3家, 2025年全省|80%以上 */
const goal = new RegExp(
  `(?:${asked}|目标|计划|(?<![至按较比自从-])20\\d{2}年底?(?![\\d底前起])|年内|全年)[^。]*$|每年[^，。；]*$`,
  'u',
);
/** 发放消费券1000万元，带动消费|3亿元; not 每带动|1人 */
const makes = new RegExp(`(?:${making}|惠及|吸纳|(?<!每)[带拉撬]动)[^。；：]{0,40}$`, 'u');
/** 每年补贴培训|3000人次 */
const makesJustBefore = new RegExp(`(?:${making})(?<!达到)$`, 'u');
/** 救助困难群众|1500人次 */
const givesTo = /(?:资助|救助|补[贴助])[^，。；\d的]{0,8}(?<!前|达到?)$/u;
/** 高龄津贴发放率达到|100% */
const ofRate = /(?:发放|兑现|到位|救助|覆盖|参保|办结|合格|知晓|满意)率(?:达到?|保持在?)?$/u;
/** 培训|500人|，给予奖励; not 资助学生|500名|，每人补助2000元 */
const rewardedNext = /^，(?:再|分别)?(?:一次性)?(?:给[予以]|予以|奖[励补]|方?可)/u;
const many = /^\D{0,6}(?:\d{2,}|[\d.]+\s*万)\s*(?:人次?|名|户)/u;
/** 安排|1.65亿元|支持各地, 财政投入|500万元, 支持企业实现转贷|超100亿元, 消费券活动总额|2000万元 */
const surely = new RegExp(
  [
    '(?:(?:安排|设立|筹集|提取(?![限额])|预留|财政[^，。；、]{0,4}投入)[^，。；、]{0,6}|争取[^，。；、]{0,12}(?:资金|补[贴助])',
    '(?:实现|力争)[^，。；的]{0,8}|(?:活动|预算|资金)总额为?)$',
  ].join('|'),
  'u',
);
const lending =
  /购买[^，。；]{0,30}应支付|首付款?的?(?:最低)?比例|最低首付|贷款|利率|借款|还款|贷额|基点|按揭|公积金|提取(?:最高)?(?:额|限|金额)|放宽|份额/u;
const condition = new RegExp(
  [
    whoDoes.source,
    '^[^，。；]{0,20}的\\p{Script=Han}{0,6}(?:用地|土地|项目)，',
    `^[^，。；]{0,16}(?:时，|后，?${mayDo})|^[^，。；]{0,40}(?:前提下|基础上)`,
    '^(?:(?!，对)[^。；]){0,80}的\\p{Script=Han}{0,8}，?(?:一次性|分别)?(?:给予|予以)',
    `^(?!，对?符合)[^。；]{0,80}(?:(?<!有条件)的，?|方|，)(?:每[^，。；]{0,3})?(?:一次性|分别)?(?:给予|予以|奖励|补[贴助](?!对象|覆盖率)|授予|发放|${mayDo}|不计)`,
    `^[），]{0,2}(?:${mayDo}|不计)`,
  ].join('|'),
  'u',
);
/** 全年发放消费券|1亿元|, 区级配套|5000万元|: so much is for all */
const forMany = /\d\s*亿元|\d{4,}\s*万元|\d\s*万张/u;
const toEach = /最高|给予|奖励(?!资金)|每[人户家个]|单[户个家]|限额|额度/u;
/** 保费补贴|1.2亿元|: no one is given so much */
const wholeSum = new RegExp(`${support}$`, 'u');
const spends = /(?:发放|投[入资放]|安排|配套|统筹|筹集|兑现|落实|争取|拨付|减[税负免]|降费)/u;
const capped = /^不.{0,2}[超高多大]|以[下内]$/u;
/** 投资|800万元|改造学校食堂 */
const invests = /(?:投资|投入|筹资)$/u;
const madeOf = new RegExp(`^(?:用于)?(?:支持)?(?:${making})`, 'u');
/** 增值收益的|50%以上|用于筹集住房 */
const usedFor = /^[应要需]?用于(?:筹|建|购|发|支)/u;

/** What is to be reached or set aside. */
function isAim({ before, wording, behind }: Figure): boolean {
  if (surely.test(before) || usedFor.test(behind)) return true;
  if (isSpentOnAll({ before, wording, behind })) return true;
  if (reachesMany({ before, wording, behind })) return true;
  if (gives.test(lastClause(before)) || isLent(before, wording)) return false;
  if (opensWithWhom.test(before) || condition.test(behind)) return false;
  const isMade = makes.test(before) || (invests.test(before) && madeOf.test(behind));
  return (isMade || goal.test(before)) && !gives.test(firstClause(behind));
}

/** Tells whether a sum is what is spent on all: 全年发放育儿补贴|1800万元. */
export function isSpentOnAll({ before, wording, behind }: Omit<Figure, 'kind'>): boolean {
  if (!forMany.test(wording) || capped.test(wording)) return false;
  const clause = lastClause(before);
  if (toEach.test(clause) || condition.test(behind)) return false;
  return spends.test(clause) || (wording.includes('亿') && wholeSum.test(clause));
}

/** How many are given something or served by what is paid, or at what rate. */
function reachesMany({ before, wording, behind }: Omit<Figure, 'kind'>): boolean {
  const clause = lastClause(before);
  if (permits.test(clause) || whoDoes.test(behind) || rewardedNext.test(behind)) return false;
  if (gives.test(firstClause(behind))) return false;
  if (ofRate.test(clause)) return true;
  return many.test(wording) && (givesTo.test(clause) || (gives.test(clause) && makesJustBefore.test(clause)));
}

/** Whole 亿元 are what is lent to all; people are counted where their own clause does not speak of loans. */
function isLent(before: string, wording: string): boolean {
  return !wording.includes('亿') && lending.test(many.test(wording) ? lastClause(before) : before.slice(-60));
}

const bound = /^(?:不[得宜应能]?[^\d]{1,3}|至少(?!有)|最少|超过)|控制在/u;
/** 竞买保证金按起始价的|20%|, 一个月内缴纳出让价款的|50%: how land is sold */
const sold = /竞买保证金|出让(?:价款|金)|出让最低价|起始价|预付款|预售(?:款|资金)|监管资金/u;
/** 见习单位应当每月提供|不低于最低工资80%|的生活补贴 */
const toProvide = /应当?(?!支付|缴)[^，。；]{0,20}(?:提供|给予)$/u;
/** 临时救助资金支出|不低于600万元, 享受补贴的养老机构护理型床位占比|不低于60% */
const keptShare = /(?:(?:资金|经费|财政)[^，。；]{0,6}(?:支出|投入)|(?<!投入|支出|[营收]收入?|股权|资产)占比)$/u;
const ofStandard = /^[^，。；]{0,8}的?标准(?:配建|建设|配置|设置)/u;

/** What has to be kept: 应不少于2人, 首次缴纳出让价款的50%. */
function isNorm({ before, wording, behind }: Figure): boolean {
  if (/^(?:至少|不[少低]于).*次$/u.test(wording)) return true;
  if (condition.test(behind) || /最高$/u.test(before)) return false;
  const clause = lastClause(before);
  if (/(?:原则上|担保费率)$/u.test(clause) && !isLent(before, wording)) return true;
  if (opensWithWhom.test(before)) return false;
  if (sold.test(before.slice(-60))) return wording.startsWith('不得') || isTermOfSale(before.slice(-40), behind);
  if ((toProvide.test(clause) || keptShare.test(clause)) && /^不[少低]于|以上$/u.test(wording)) return true;
  if (gives.test(clause + firstClause(behind)) || isLent(before, wording) || isPrice(before, wording)) return false;
  return bound.test(wording) || ofStandard.test(behind) || isShareAsked(clause, wording);
}

/** 免征购置税，其中每辆|不超过3万元, 按|不超过500元/人|的标准 */
function isPrice(before: string, wording: string): boolean {
  return wording.includes('元') && (gives.test(before.slice(-60)) || /按照?$/u.test(before));
}

/** 可按起始价的|20%|缴纳; not 可按出让价款|50%|的比例办理许可 */
function isTermOfSale(before: string, behind: string): boolean {
  const told = /^(?:的比例|）)?(?:缴纳|确定|执行)/u.test(behind) ? before.replace(/可(?=按)/u, '') : before;
  return !permits.test(lastClause(told)) && !/[上下]浮$/u.test(told);
}

function isShareAsked(clause: string, wording: string): boolean {
  return clause.endsWith('控制在') || (/[%％]$/u.test(wording) && asks.test(clause));
}
