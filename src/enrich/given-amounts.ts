/**
 * Tells amounts that are given or taken: rewards (奖励200元, 补贴400元/平方米, 每家最高不超过25万元, 按利息的50%给予贴息), payments
 * (按80%拨付), deductions (按每月1000元标准扣除) and rates of taxes (减按1%征收率征收).
 */

import { bounded } from './figures.ts';
import { boundsLoan } from './loans.ts';

/** Not 按照活动投入金额的30%给予补贴 */
const raised = '(?:安排|投入(?!总?金?额)|筹集|落实|争取|设立)';
/** Every amount before the last of a list: 50万元、|100万元 */
const sums = '(?:\\d[\\d.]*\\s*[万亿]?元?(?:\\/平方米)?[、和])*';
/** Source of a pattern for what people are given. */
export const gifts = '奖励|奖补|补贴|补助(?!标准)|资助|贴息';
const reward = `(?:${gifts}|奖金)`;
/** 给予最高|500万元, 最高可达|10万元 */
const most = '最高(?:可?[达至到]|为|分别|补[贴助]|奖[励补]|金额)*';
/** 每亩补贴20元, 奖励200元, 奖补50万元、|100万元, 给予贴息，最高|500万元; not 安排奖补资金500万元 */
const rewardBefore = new RegExp(
  [
    `(?<!${raised}[^，。；]{0,10})(?:${reward}(?:(?:(?!${raised})[^，。；、]){0,8}${sums}|[^。；]{0,30}${most})`,
    `支持(?:资金|金额)[^，。；]{0,6}${most}(?:不超过)?${sums})$`,
  ].join('|'),
  'u',
);
/** What is spent on all of them stands no more in a list of what each is given: 补贴标准为2000元，全年|投入|500万元 */
const ofAll = '投入|安排|投资|筹集|争取|新增|建成|建设|完成|资金(?!支付)|；(?!.{0,4}[类士科级])';
/** 发放购房补贴：博士|5万元|，硕士|3万元; not 消费补贴：全年安排5000万元，带动消费|10亿元 */
const rewardListed = new RegExp(
  `(?<!${raised}[^，。；]{0,10})(?:${gifts})[^，。；：]{0,4}：(?:(?!${ofAll}|[带拉]动)[^。；：]){0,80}$`,
  'u',
);
/** 补贴标准和额度分别为甲类|1500元/平方米|、乙类1000元/平方米（|不超过8万元|） */
const rewardStandard = new RegExp(
  '(?:(?:补贴|奖励|奖补|房票|消费券|津贴)(?:和?(?:标准|金额|额度))+' +
    `|${reward}[^。]*发放标准|(?:支付限额|费用(?:限额)?标准|限额标准))` +
    `(?:统一|分别)?(?:[为是：]|按照?)(?:(?!${ofAll})[^。]){0,120}$`,
  'u',
);
/** 每套发放|20000元|消费券, 享受|1万元|、2万元购房消费券; not 发放|1000万元|体育消费券 */
const eachBefore = new RegExp(`(?:每[套人户件]|享受)[^，。；\\d]{0,6}${sums}$`, 'u');
const voucher = new RegExp(`^(?:、${sums}\\d[\\d.]*\\s*万?元)?的?(?:购房)?消费券`, 'u');
/** 市财政承担|60%|、区财政承担40%, 各承担|50%|, 按|50%|的比例分担, 产权各占|50%|: who pays or owns how much */
const sharedBefore = /(?<!承包)各[占享]有?(?:比例)?为?$|产权份额的?$/u;
/** Not 国有粮企承担|60%|的收储任务 */
const eased = '(?<!(?:减轻|降低|减少|压减)[^，。；]{0,14})';
const borneBefore = new RegExp(`${eased}(?:承担|分担|负担)(?:比例为?|为)?$`, 'u');
/** 供电企业承担改造投资的|50%; not 承担省级重点项目投资的|60% */
const payer = '(?:财政|企业|政府|单位|部门|[省市县区]级|业主|居民|个人|集体|机构|公司|由[^，。；]{1,16})';
const borneByWhom = new RegExp(`${payer}${eased}(?:承担|分担|负担)[^，。；\\d]{0,16}(?:资金|投资|经费|费用)的$`, 'u');
const borneBehind = /^(?:[、，。；）]|由\p{Script=Han}{0,10}(?:承担|负担)|的?(?:比例|费用|资金|支出)|$)/u;
const sharedBehind =
  /^的?(?:比例)?(?:分别|共同)?(?:由[^，。；]{1,24})?(?:承担|分担|负担)|^的?(?:产权(?=份额|[，。；归]|$)|房产增值)/u;
const ownedBefore = /产权的?$/u;
/** 给予入户指标|10个|; not 给予各县培训指标|10个| */
const quotaBefore = /给予[^，。；]{0,6}(?:[入落]户|入学)(?:指标|名额)$/u;
/** 分别奖|50万元|、|20万元| */
const awardedBefore = new RegExp(`(?:分别|各|每\\p{Script=Han}{1,3}|一次性)奖(?:励|金)?(?:现金|人民币)?${sums}$`, 'u');
/** 特等奖|1名|, 一等奖|20万元|, 一等奖2名（奖现金|20万元|）; not 获得二等奖|3个| */
const prizeBefore = /[特一二三四五六]等奖$/u;
const prizeWon = /(?:获|夺|争|取得|实现|达到)[^，。；]{0,20}$/u;
const wonBefore = /（奖(?:励|金)?(?:现金|人民币)?$/u;
/** 补贴10000元/套（现金|6000元|、消费券|4000元|） */
const partOfGift = new RegExp(`${reward}[^，。；]{0,20}[（、](?:现金|消费券)$`, 'u');
/** 被评为五星级的给予|10万元|，, 发放标准为失业保险金的|30%| */
const rankedGift = /的，?(?:再|分别|各|每[个家户人])?(?:一次性)?给予$/u;
const paidStandard = /(?:发放|补[贴助]|救助)标准(?:为|按)[^，。；\d]{0,16}$/u;
/** 补贴比例为|30%, 补贴|1%, 购房补贴的|20%; not 奖补资金到位率达到|100% */
const shareBefore = new RegExp(
  `${reward}(?:比例|标准|金额|额度|总额)?(?:统一|分别|最高)?(?:[为按的至]|为[^，。；]{0,20}的|[^，。；\\d]{0,10}(?:额度?|金额)的)?$`,
  'u',
);
/** 补贴分10年发放：首次发放|30%|，每年发放|10%| */
const paidOutBefore = new RegExp(`${reward}[^。；]*(?:首次|每年)发放$`, 'u');
/** 补贴|不超过5万元 is a bound to be kept; 最高|不超过5万元 is what is given. */
const capBefore = new RegExp(
  `(?:${most}|最高(?:奖励|补[贴助])(?:资金|金额)|单[个家户届][^，。；]{0,12}(?:奖励|补[贴助])(?:资金|金额|总额|额)?|(?:奖励|补[贴助])额度|元(?:\\/平方米)?（)$`,
  'u',
);
const money = /元(?:\/\p{Script=Han}{1,4})?$/u;
const what = `(?:${gifts}|优惠|激励资金|资金支持|扶持(?!资金)|支持(?=[，。；、]|$))`;
/** 给予最高500万元、|1000万元|资助, 提供最高|500万元|资金支持, 可申请|1万元|购房补贴; not 安排…500万元补助 */
const givesBefore = new RegExp(
  `(?:给予|予以|发放|享受|可以?(?:申[请领]|获得?|领取)|每[户人家]提供|提供(?=[^，。；]{0,8}(?:最高|每))|按照?|参照)(?![^，。；]*${raised})[^，。；]{0,60}$`,
  'u',
);
const rewardBehind = new RegExp(
  `^(?:[^，。；]{0,40}(?<=[、元%％米]))?(?:[/／]\\p{Script=Han}{1,2})?\\p{Script=Han}{0,8}${what}`,
  'u',
);
/** 申请|130万元|的购房补贴, 每平方米增加|180元|消费券补贴: given to whoever lives there */
const ownGift = /^的?(?:一次性)?(?:购房|租房|安家|安置|随迁|生活|消费券|生育|求职|住房|交通)[^，。；]{0,6}补[贴助]/u;
const ownBefore = /(?:申[请领]|每(?:平方米|[人户套亩月年])[^，。；]{0,4})$/u;
/** 按投资额的|30%|，给予补助, 按每家|5万元|提供资金支持; not 按进度完成投资|30%|，给予资金支持 */
const byRule = /按照?[^，。；]{0,24}(?:的|每\p{Script=Han}{1,2})$/u;
/** 依照合同总价款|2%|的标准对其给予补贴 */
const bySum =
  /(?:按照?|依照)(?:不超过)?[^，。；]{0,40}(?:价款?|额度?|费用|租金|支出|所得|部分|(?<!完成)投资)的?(?:\d[\d.]*[%％]、)?$/u;
/** 按|不超过固定资产投资额5%|的比例，给予最高1000万元奖补 */
const upToShare = /^不超过[^\d]{2,}\d/u;
const givenByRule = new RegExp(
  '^(?:、\\d[\\d.]*[%％])?(?:[^，。；]{0,6}，?(?:对其)?|(?:的(?:比例|标准))?，[^，。；]{0,14})' +
    `(?:给予|提供|对[^，。；]{1,16}进行)[^，。；]{0,24}${what}`,
  'u',
);
/** 租金总额的|50%|予以租金补贴 */
const givenDirectly = new RegExp(`^(?:予以|给予)[^，。；]{0,8}(?:${gifts})`, 'u');
const raisedBefore = new RegExp(`${raised}[^，。；]*$`, 'u');
/** 由基金按机构护理|75%|、居家护理|90%|的比例支付 */
const paidShare = /^(?:、[^，。；]{1,20})?的?比例(?:予以)?支付/u;
/** 给予|100家|企业融资支持: how many are given it */
const receivers = /^[^元]*[家户人名个所]$/u;
/** 给予企业|不低于2亿元|资金支持 is to be kept, as is whatever has to be at least so much. */
const atLeast = /^(?:不[得宜应能]?[少低]于|至少|最少)[^，。；]*元/u;
/** 同一企业每年累计|不超过3000万元|, 单户补偿上限|200万元 */
const eachCap = /(?:同一|单[个户家])\p{Script=Han}{0,6}(?:(?:每年|全年|年度)?(?:累计|合计)|(?:上限|限额)为?)$/u;
/** 报名费每人|100元 */
const feeBefore = /(?:报名|考务|工本|代办|托管|课后服务|学|住宿)费(?:标准)?为?每[人生科次件](?:每?[月年次期学]+)?$/u;
/** 给予补贴，省内展会单户|不超过0.2万元 */
const eachGiven = new RegExp(`(?:${gifts})[^。；]*单[户家](?:最高)?$`, 'u');
/** 按|80%|拨付, 按照每人每学年|8000元|的标准拨付 */
const paidBy = /按照?(?:每[人户家年月学]+)*$/u;
/** 按|80%|拨付: a rule of payment; 按|5000元|标准发放 */
const paidBehind =
  /^(?:(?:予以)?(?:拨付|兑付|补偿(?![款资])|计[算发提征]|核[算定发]|折算|折抵)|的?标准[^，。；]{0,4}(?:发放|给予|奖励|补[贴助]|拨付)|的标准，[^。；]{0,40}(?:补[贴助]|奖励)[到给])/u;

/** 扣减年度绩效的5%, 减除费用6万元 */
const deductionBefore = /(?:扣[减除发缴]|减除)[^，。；]{0,14}$/u;
/** 按|1000元|标准扣除, 加计|5%|抵减应纳税额, 按收入的|1%|核定征收 */
const deductionBehind =
  /^的?(?:标准)?(?:依次)?(?:扣[除减]|抵扣|抵减|减征|核定征收|计(?:租|收|入|算(?!机|中心|产业)))|^的部分，(?:准予|可)[^，。；]{0,24}扣除/u;
/** 适用|3%|征收率, 减按|15%|的税率; 年折旧率|2%, 税率为|0.5%; not 房产税|95%|征收率 */
const reckonedBefore = /(?:适用|按照?|执行)[^，。；]{0,6}$/u;
const rateBehind = /^的?(?:征收率|预征率|税率)/u;
const rateBefore = /(?:折旧率|(?<!退|(?:降低?|下调|提高)[^，。；]{0,8})税率|毛利率)为?$/u;

/** Tells whether an amount is a reward, a loan that people may take, or the part of something that is paid. */
export function isGiven(printedBefore: string, wording: string, printedBehind: string): boolean {
  const before = printedBefore.replace(remark, '');
  const behind = printedBehind.replace(remark, '').replace(perArea, '');
  return (
    isReward(before, wording, behind) ||
    boundsLoan(before, wording, behind) ||
    (paidBy.test(before) && paidBehind.test(behind)) ||
    (/[%％]$/u.test(wording) &&
      ((givenDirectly.test(behind) && !raisedBefore.test(before)) || paidShare.test(behind))) ||
    (!atLeast.test(wording) && !receivers.test(wording) && givesBefore.test(before) && rewardBehind.test(behind)) ||
    (/[元%％]/u.test(wording) && byRule.test(before) && givenByRule.test(behind)) ||
    (/[%％]$/u.test(wording) &&
      (bySum.test(before) || (/按照?$/u.test(before) && upToShare.test(wording))) &&
      givenByRule.test(behind))
  );
}

/** 合同价款（不含车位、车库）|1%|的补贴 */
const remark = /（[^（）]*）/gu;
/** 按|300元|/m2给予补贴 */
const perArea = /^\/(?:m[2²]|㎡|平米)/u;

function isReward(before: string, wording: string, behind: string): boolean {
  if (prizeBefore.test(before))
    return wording.endsWith('元') || (/[名个项](?:以内)?$/u.test(wording) && !prizeWon.test(before));
  if (quotaBefore.test(before)) return true;
  if (/[%％]$/u.test(wording))
    return (
      [shareBefore, paidOutBefore, paidStandard, sharedBefore].some((tells) => tells.test(before)) ||
      ((borneBefore.test(before) || borneByWhom.test(before)) && borneBehind.test(behind)) ||
      sharedBehind.test(behind) ||
      (ownedBefore.test(before) && /^的?份额/u.test(behind))
    );
  if (!money.test(wording)) return false;
  if (ownBefore.test(before) && ownGift.test(behind)) return true;
  if (eachBefore.test(before) && voucher.test(behind)) return true;
  if (eachGiven.test(before) || feeBefore.test(before)) return true;
  if (eachCap.test(before) && !atLeast.test(wording)) return true;
  if (bounded.test(wording) && !capBefore.test(before)) return false;
  return [rewardBefore, rewardListed, rewardStandard, awardedBefore, wonBefore, partOfGift, rankedGift].some((tells) =>
    tells.test(before),
  );
}

/** Tells whether an amount is deducted, or a tax reckoned by it. */
export function isTaken(before: string, behind: string): boolean {
  return (
    deductionBefore.test(before) ||
    deductionBehind.test(behind) ||
    rateBefore.test(before) ||
    (reckonedBefore.test(before) && rateBehind.test(behind))
  );
}
