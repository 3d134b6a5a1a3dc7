/**
 * Tells frequencies that are rates, not how often something is to be done: what each gets (每人每月|720元), how much of it
 * (每床|每月|不少于30小时), what people may do (|每月|可提取额).
 */
import { defines } from './counted-things.ts';
import { gifts } from './given-amounts.ts';
import { floor } from './target-wordings.ts';

/** 每人每月|720元, 每人每月|不低于3200元, 每人每天|1斤, 每日|的8小时, 每日|按罚款额的3%加处罚款: a rate, not how often */
const amountBehind = new RegExp(
  [
    `^的?(?:每[人户])?(?:再|分别|最高|累计|合计)?(?:给予|奖励额?|补[贴助]额?|扣减)?(?:最高|${floor})?` +
      '\\s*\\d[\\d.,]*\\s*(?:[万亿]?元|[市公]?斤|[千毫]?克|吨|[毫千]?升|立方米|千瓦时|[方度](?=[电水的以，。；、（]|$))',
    '^的\\s*\\d[\\d.]*\\s*个?(?:小时|分钟)',
    '^(?:最低|平均)(?:生活保障|工资|收入|养老金)',
    `^(?:再|分别)?(?:给予|发放|${gifts}|扣减)\\s*\\d[\\d.]*\\s*[%％]`,
    `^(?:每[个家名](?:分别)?(?:给予|${gifts})|增加[^，。；\\d]{0,4}(?:${gifts})[^，。；\\d]{0,4}\\d|(?:${gifts})(?:额度?|金额|总额))`,
    '^按[^，。；\\d]{0,6}\\d[^，。；]{0,10}计算',
    `^\\d[\\d.]*[%％](?:、[^，。；]{0,12}\\d[\\d.]*[%％])?的[^，。；]{0,6}(?:${gifts})`,
    '^按[^，。；]{0,24}(?:加处|加收|罚款(?![数总金]?额)|滞纳金|违约金)',
  ].join('|'),
  'u',
);
/** |每月|可提取额, |每年可以申请提取一次|, |每月|最高可按…提取: what people may do */
const permitted =
  /^每(?:个?[月年季]|年度|季度)(?:均|都|最高)?(?:可(?:以)?(?:申[请领]|提取|按|享受|购买|领取)|[^，。；]{0,4}提取(?:额|的))/u;
const hoursBehind = new RegExp(`^(?:${floor})?\\s*\\d[\\d.]*\\s*个?小时`, 'u');

/** |每年|给予10万元奖励; not 给予1万元/人, 奖励20万元，连续3年, 奖励5万元，为期三年, 给予3万元租房补贴 */
const grantedBehind = new RegExp(
  [
    '^(?:给予|奖励|奖补|补[贴助]|资助)(?:最高|不超过)?\\s*\\d[\\d.,]*\\s*[万亿]元',
    '(?![/／每]|的标准|[^，。；]*(?:生活|安家|租[房赁]|住房|购房|交通)|[^。；]*(?:连续|最[多长])[^。；]{0,4}年|' +
      '[^。；]*(?:为期|期限?为?|累计|共)(?:不超过)?[\\d一二两三四五六七八九十]{1,2}年)',
  ].join(''),
  'u',
);
/** 三年内|每年|给予1万元补贴, 每户|每年|补贴500元, 对博士，|每年|给予5万元: for so long, or to each */
const termBefore =
  /年内|年期|第[\d一二三四五六七八九]年|连续|每[人户]|(?:[人户名者]|人[才员]|[博硕]士|毕业生|家庭)，?$/u;

/** A frequency's wording with what stands beside it. */
interface SaidFrequency {
  readonly before: string;
  readonly wording: string;
  readonly behind: string;
}

/** What the plan itself gives every year, for no term that ends. */
function isGrant({ before, wording, behind }: SaidFrequency): boolean {
  return wording === '每年' && grantedBehind.test(behind) && !termBefore.test(before);
}

/** Tells whether a frequency is a rate; what a definition says comes back is no task either. */
export function isRate({ before, wording, behind }: SaidFrequency): boolean {
  return (
    (amountBehind.test(behind) && !isGrant({ before, wording, behind })) ||
    permitted.test(wording + behind) ||
    /连续[一二两三四五\d]年$/u.test(before) ||
    defines(before) ||
    (/每[床户村车班]$/u.test(before) && hoursBehind.test(behind))
  );
}
