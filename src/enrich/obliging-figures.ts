/**
 * Tells which figures of a document that speaks to applicants fix something for the future all the same: days within which
 * somebody has to act (受理之日起15个工作日内办结), how often offices do something, goals, budgets and norms. All others say
 * what is given or lent, to whom, on what condition and for how long.
 */
import { saysGift, support } from './addresses-applicants.ts';
import { forWhom, listMark, mayDo, must } from './clauses.ts';
import { asked } from './day-wordings.ts';
import type { Figure } from './figures.ts';

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

function lastClause(before: string): string {
  return before.replace(/^.*[，。；：]/su, '');
}

function firstClause(behind: string): string {
  return behind.replace(/[，。；：].*$/su, '');
}

/** 应当报送, 原则上一个月内, 力争三年内, 有权要求其 */
const asks = new RegExp(`${must}|${asked}|原则上|要求`, 'u');
const lets = new RegExp(`${mayDo}|允许|鼓励`, 'u');
/** 可申请, 给予, 不予受理 */
const permits = new RegExp(
  [
    lets.source,
    '给[予以](?!(?:书面)?(?:答复|兑现|办理|回复|反馈|告知))|享受|优惠|不计',
    '不予(?!(?:受理|通过|批准|登记)[^。；]{0,6}(?:书面|告知|说明|通知))|免(?:[予除征收缴]|费(?!发放|提供|培训|开放|服务|检测|筛查))',
    '减免|减[按半征]|退税|退还[^，。；]{0,16}税',
  ].join('|'),
  'u',
);
const gives = new RegExp(
  [
    `${permits.source}|${support}(?!对象|覆盖|率)|支持(?!各[地区县市镇]|建设|打造|新建|改造|[^，。；]{0,4}参加)`,
    '[上下]浮(?!动)|冲抵|抵扣|提取(?=一次)|只能|仅限',
  ].join('|'),
  'u',
);
const served = '企业|家庭|单位|个人|人员|职工|居民|人才|研究生|毕业生|[人者]|(?<![账用])户';
/** 6个月内|开工的，, 缴纳|50%|价款的企业，: on that condition */
const whoDoes = new RegExp(`^[^，。；]{0,40}的(?:[，；：]|\\p{Script=Han}{0,8}(?:${served})(?:，|$))`, 'u');
/** |6个月内|开工的， */
const whoSays = /^[^，。；]{0,40}的[，；：]/u;
/** |11月30日前|生育的职工通过网站申请; not 10日内|将通过的人员报区局 */
const whoDid = new RegExp(`^[^，。；]{0,24}的(?:${served})`, 'u');
/** 3日内|通知不符合条件的家庭: done to them, not by them */
const doneTo = /^(?:书面)?(?:[将把对向为按]|通知|告知|走访|协助|拨付|发放|支付|退还|公示|审[核查]|核[实查])/u;
const opensWithWhom = new RegExp(
  `(?:^|[。；，])\\s*(?:${forWhom}|凡|若(?!干)|如(?![期实数])|当(?!地|前|年))[^。；，]{0,40}$`,
  'u',
);
/** 凡|2031年7月18日前|在我区购房; not 对符合条件的申请|5个工作日内|公示 */
const opensWithCase = /(?:^|[。；，])\s*(?:凡|若(?!干)|如(?![期实数]))[^。；，]{0,40}$/u;
/** 区民政局收到材料后|1个月内|抽查, 各区|12月底前|完成; not 经区住建局审核的购房人|6个月内| */
const officeActs = new RegExp(
  '^\\s*(?:第\\p{Script=Han}{1,5}条\\s*)?(?:由|各[区县市镇]|(?![经向到在自按对凡可])[\\p{Script=Han}、（）]{0,20}?' +
    '(?:部门|[局厅署]|办事处|办公室|委员会|政府|财政|(?<!贷款|代理)机构|中心(?!城))(?!审|同意|认定|批准|备案|通过|公布|规定))',
  'u',
);
/** |年底前|，符合条件的全部享受, |12月底前|兑现政策: a goal, whoever is served */
const forAll = /^(?![^。；]*的[，；])[^。；]*(?:全部|应\p{Script=Han}尽|兑现)/u;
/** 考生可于|3月20日至3月25日|打印: the days on which they may */
const mayOn = new RegExp(`${mayDo}以?[于在]$`, 'u');

/** 有效期至|2026年12月31日, 申报截止时间为|4月30日, 执行期延长|至2025年12月31日 */
const term = /(?:有效期?限?|截[至止]|期限|时间|日期|延[长期续][至到为]?)[^，。；]{0,12}$/u;
/** 到|2027年|，建成: a goal; not 延期到|2027年| */
const goalDay = /^到20\d{2}年/u;
/** 按照|年内|盘活的用地面积, 应当相隔在|五年内, 最长可延|至6月30日, 取消其|3年内|资格 */
const reckoned = /(?:根据|按照?|[相间]隔在?|对|可延[长期]?|(?:禁止|取消)其?[^，。；]{0,30})$/u;
/** 审批缩短到|3个月内 */
const shortened = /(?:缩短|压缩|压减|控制)[至到在]?$/u;
/** （以合同为准，且在|6月30日前|缴清契税）; not 且在|10个工作日内|签订合同 */
const alsoBy = /且[在于]?\s*$/u;
/** 自…起|至2025年12月31日|期间, |至5月31日|，在城区购房的, |5个工作日内|未作审查, |3年内|，不得申请 */
const whileSo = /^\s*(?:止?期间|止?，(?:对|凡|在|购|新|个人|居民|符合)|，?不得|[且未]|(?:（[^（）]*）)?，?已)/u;
const making =
  '新增|新(?:[改设]|建(?!商品|普通|住|房))|建成|建立|建设(?!单位|用地|工程规划)|改造|打造|培育|引进|遴选|评选|组织|举办|推[出进动广]|发布|遴选|实[现施]|完成|服务|覆盖|压[缩减]|' +
  '缩短|配[建备]|设置|安排|投入|设立|筹[集建]|提取|预留|划定|开展|培训|扶持|加快|提供|降[低至到]|达到|' +
  '扩[充大][至到]|增长|突破|增至|提[高升](?:[至到]|$)';
/** What offices do, within months as well */
const deciding =
  '审[核查批定](?!部门|机关|后|同意|通过)|公示|评审|制定|出台|收回|整改|兑现|组织[^，。；]{0,4}(?:验收|评估|审查|检查|抽查)';
const handling =
  '完成|办[理结妥]|作出|[缴交][纳清存付至]|付清|支付|拨付|发放|结[算清]|退[还回出]|提交|签订|提出|安排|申[报请](?!人|家庭|单位|条件)';
const acting =
  `${deciding}|${handling}|公[布开]|报[送告备请]|出具|告知|通知|受理|答复|反馈|登记|` +
  '组织|核[实查对]|落实|报名|启动|开展|负责|清算|解除';
/** |3月31日前|缴纳，给予20%补贴, 自备案起|两年内|申请提取一次 */
const rewarded = /^(?:[^，。；]{0,14}(?:，|的)(?:给予|享受|奖励|补[贴助]|减|免)|可?(?:申请)?提取)/u;
/** What stands behind a day first: 完成审核, or 可申请 */
const firstAct = new RegExp(`${asks.source}|${acting}|${making}|${permits.source}`, 'u');
const firstHandling = new RegExp(`${asks.source}|${deciding}|${handling}|${permits.source}`, 'u');
/** 自发布之日起|至2031年12月31日|，居民购买住房的 */
const fromTo = /[自从][^，。；]{0,40}起\s*$/u;
/** 一年内, 6个月内: so long that it may be a condition */
const longStretch = /[\d一二两三四五六七八九十半]\s*个?[年月]半?[之以]?内$/u;

/** A day by which, or within which, somebody has to act, or on which a rule ends. */
function isDue({ before, wording, behind }: Figure): boolean {
  if (reckoned.test(before)) return false;
  if (term.test(before) && !wording.endsWith('内')) return true;
  const clause = lastClause(before);
  if (asks.test(clause) || goalDay.test(wording) || shortened.test(clause)) return true;
  if (wording.startsWith('不超过')) return !permits.test(before);
  if (alsoBy.test(before) && !wording.endsWith('内')) return false;
  if (mayOn.test(before) && !wording.endsWith('内')) return true;
  if (wording.endsWith('前') && forAll.test(behind)) return true;
  if (lets.test(clause) || opensWithCase.test(before) || isWhile(wording, behind)) return false;
  if (officeActs.test(clause)) return !whoSays.test(behind);
  if (saysWhile(wording, behind)) return false;
  if (wording.startsWith('至') && fromTo.test(before)) return false;
  if (longStretch.test(wording)) return isAsked(firstHandling.exec(firstClause(behind.replace(/^，/u, ''))));
  const act = firstAct.exec(behind.replace(/[。；].*$/su, ''));
  return !act || isAsked(act);
}

/** 至5月31日|，在城区购房的; not 11月底前|，在定点医院实现结算 */
function isWhile(wording: string, behind: string): boolean {
  return whileSo.test(behind) && !(wording.endsWith('前') && /^，在/u.test(behind));
}

/** For how long something is so, or who is meant. */
function saysWhile(wording: string, behind: string): boolean {
  const said = wording.startsWith('至') ? behind.replace(/^，/u, '') : behind;
  if (rewarded.test(behind) || whoSays.test(said)) return true;
  return !doneTo.test(behind) && (whoDoes.test(said) || whoDid.test(behind));
}

function isAsked(act: RegExpExecArray | null): boolean {
  return act !== null && !permits.test(act[0]);
}

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
