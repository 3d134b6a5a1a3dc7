/**
 * Tells amounts that are given or taken: rewards (奖励200元, 补贴400元/平方米, 每家最高不超过25万元, 按利息的50%给予贴息), payments
 * (按80%拨付), deductions (按每月1000元标准扣除) and rates of taxes (减按1%征收率征收).
 */

import { bounded } from './figures.ts';

/** Not 按照活动投入金额的30%给予补贴 */
const raised = '(?:安排|投入(?!总?金?额)|筹集|落实|争取|设立)';
/** 每亩补贴20元, 奖励200元, 奖补50万元、|100万元, 给予贴息，最高|500万元; not 安排奖补资金500万元 */
const gifts = '奖励|奖补|补贴|补助(?!标准)|资助|贴息';
const reward = `(?:${gifts}|奖金)`;
const sum = '\\d[\\d.]*\\s*[万亿]?元、';
const rewardBefore = new RegExp(
  `(?<!${raised}[^，。；]{0,10})(?:${reward}(?:[^，。；、]{0,8}(?:${sum})*|[^。；]{0,30}最高(?:分别|补[贴助]|奖[励补]|金额)*)|支持资金[^，。；]{0,6}最高(?:分别)?(?:不超过)?(?:${sum})*)$`,
  'u',
);
/** 补贴比例为|30%, 补贴|1%; not 奖补资金到位率达到|100% */
const shareBefore = new RegExp(`${reward}(?:比例|标准|金额|额度)?(?:统一|分别|最高)?(?:为|按)?$`, 'u');
/** 补贴|不超过5万元 is a bound to be kept; 最高|不超过5万元 is what is given. */
const capBefore = /最高(?:分别|补[贴助]|奖[励补]|金额)*$/u;
const money = /元(?:\/\p{Script=Han}{1,4})?$/u;
const what = `(?:${gifts}|优惠|激励资金|资金支持)`;
/** 给予最高500万元、|1000万元|资助, 提供最高|500万元|资金支持; not 安排…500万元补助, 提供|100亿元|资金支持 */
const givesBefore = new RegExp(
  `(?:给予|发放|每[户人家]提供|提供(?=[^，。；]{0,8}(?:最高|每))|按照?)(?![^，。；]*${raised})[^，。；]{0,24}$`,
  'u',
);
const rewardBehind = new RegExp(`^(?:[^，。；]{0,20}(?<=[、元%％]))?\\p{Script=Han}{0,6}${what}`, 'u');
/** 按投资额的|30%|，给予补助, 按每家|5万元|提供资金支持; not 按进度完成投资|30%|，给予资金支持 */
const byRule = /按照?[^，。；]{0,24}(?:的|每\p{Script=Han}{1,2})$/u;
const givenByRule = new RegExp(`^[^，。；]{0,6}，?(?:给予|提供)[^，。；]{0,6}\\p{Script=Han}{0,6}${what}`, 'u');
/** 给予企业|不低于2亿元|资金支持 is to be kept, as is whatever has to be at least so much. */
const atLeast = /^(?:不[得宜应能]?[少低]于|至少|最少)[^，。；]*元/u;
/** 按|80%|拨付: a rule of payment; 按|5000元|标准发放 */
const paidBehind =
  /^(?:(?:予以)?(?:拨付|兑付|计[算发提征]|核[算定发]|折算|折抵)|的?标准[^，。；]{0,4}(?:发放|给予|奖励|补[贴助]))/u;

/** 扣减年度绩效的5%, 减除费用6万元 */
const deductionBefore = /(?:扣[减除发缴]|减除)[^，。；]{0,14}$/u;
/** 按|1000元|标准扣除, 加计|5%|抵减应纳税额 */
const deductionBehind = /^的?(?:标准)?(?:扣除|抵扣|抵减)/u;
/** 适用|3%|征收率, 减按|15%|的税率; 年折旧率|2%; not 房产税|95%|征收率 */
const reckonedBefore = /(?:适用|按照?|执行)[^，。；]{0,6}$/u;
const rateBehind = /^的?(?:征收率|预征率|税率)/u;
const rateBefore = /折旧率(?:为)?$/u;

/** Tells whether an amount is a reward, or the part of something that is paid. */
export function isGiven(before: string, wording: string, behind: string): boolean {
  return (
    (money.test(wording) && (!bounded.test(wording) || capBefore.test(before)) && rewardBefore.test(before)) ||
    (/[%％]$/u.test(wording) && shareBefore.test(before)) ||
    (/按照?$/u.test(before) && paidBehind.test(behind)) ||
    (!atLeast.test(wording) && givesBefore.test(before) && rewardBehind.test(behind)) ||
    (/[元%％]/u.test(wording) && byRule.test(before) && givenByRule.test(behind))
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
