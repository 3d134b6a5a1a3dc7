/**
 * Tells days, stretches and delays that fix nothing: they say who is meant (2004年以前建成的小区, 30日内未办理的) or how long
 * something is so (三年内免征所得税).
 */
import { forWhom, mayDo, must } from './clauses.ts';
import { isSaidOfRewarded } from './conditions.ts';
import { gifts } from './given-amounts.ts';
import { floor } from './target-wordings.ts';

/** 完成率低于80%的，: whoever is meant, to the end of the clause; not 100%是必须达到的 */
export const clauseOfWhom = /^[^，。；\n是]{0,30}的(?:[，；。]|$)/u;
/** Not 2025年底前|建成的充电桩不少于500个, 6月底前|完成的目标 */
const aim = `(?!\\p{Script=Han}{0,4}(?:目标|任务|要求|计划|成[效果])|[^，。；]{0,20}(?:${floor}|[达到]))`;
/** What once happened to those who are meant: 2004年以前|建成的小区, 6月底前|竣工的项目, 3月1日前|受理的申请 */
const happened = [
  '建成(?:投[用产])?|竣工|完工|完成|办结|达标|制发|制定|印发|发布|出台|成立|设立|出生|毕业|取得|获得|注册|登记|投产|投用|使用|开工|签订|备案|入库',
  '参保|受理|申请|申报|提交|购[买置]|参加工作|退休|退役|入[伍学职]|就业|批准|审批|核准|认定|查处|交付|落户|颁发|核发|立项|施行|生效|到期|供应|出让',
  '挂牌|成交|网签|缴[清纳]|发放',
].join('|');
const dayOfWhom = new RegExp(
  `^(?:期间)?(?:(?!完成|启动|推进|改造)\\p{Script=Han}){0,4}(?:${happened})过?的${aim}`,
  'u',
);
/** 6月底前|取得许可的项目优先; not 6月底前|完成全部的改造 */
const dayOfWhat = new RegExp(
  `^(?:期间)?(?:${happened})[^，。；]{1,12}的${aim}\\p{Script=Han}{1,8}?，?` +
    `(?:优先|${mayDo}|给[予以]|予以|不再|不予|继续|免|暂|视[为同]|享受|适用|仍|一律)`,
  'u',
);
/** 有效期至|2025年底|的证照, 2023年底前|的欠款 */
const dayBeforeNoun = /^的(?!.{0,6}(?:目标|任务|要求|计划|规划|安排))/u;
/** 2023年底前|已完成转制的企业继续享受; not 2025年底前|已有条件的村全部通公交 */
const doneByThen =
  /^\p{Script=Han}{0,4}已[^，。；]{1,14}的(?:\p{Script=Han}{1,4}，)?[^，。；]{0,10}?(?:继续|仍|可以|不再|不予|免[征予于]|适用|沿用|享受)/u;
/** 30日内|未办理的，; not 三年内|未通水的村全部通水, 两年内|无卫生室的村建成卫生室 */
const delayOfWhom = new RegExp(
  '^(?:仍|尚|拒|逾期|不能|没有)?' +
    '(?:[未不拒]|无(?:法|(?![偿人线障纸需])(?=[^，。；\\n]{1,12}的，)))' +
    '[^，。；\\n]{0,40}的(?!\\p{Script=Han}{0,6}(?:全部|全面|均|都))\\p{Script=Han}{0,10}[，；。]',
  'u',
);
/** 一个月内|取得的收入为一次: a rule for them; not 两年内|建成的农田全部入库, which is still to be done */
const ruled = new RegExp(
  `^[^，。；]*的\\p{Script=Han}{1,12}?(?:为|，?(?:${mayDo}|不|免|适用|享受|视[同为]|优先|继续|仍)|按)`,
  'u',
);
/**
 * 距退休五年以内|的人员, 三年内|免征所得税, 二年内|不得申报, 三年内|每年给予1万元补贴: how long something is so; not
 * 三年内|减免租金500万元
 */
const lasting =
  /^(?:的(?!.{0,2}(?:目标|任务))|(?:免[征缴收除]|减[征免半])(?![^，。；]{0,12}\d[\d.]*\s*[万亿]?元)|不得|不予|不再|暂停|禁止)/u;
/** Years and months: 三年内|按人数扣减, 三年内|入住公寓租金减半; not 10日内|按规定将补助资金拨付到位, 三年内|实现能耗减半 */
const lastingYears = new RegExp(
  [
    '^，?(?:有下列[^，。；]{1,6}的，|按[^，。；]{0,40}(?:扣减|补[贴助](?=[，。；]|\\d[\\d.]*万?元|$))',
    '在计算[^，。；]{0,20}扣除|(?:每人)?每[年月][^，。；]{0,8}(?:给予|发放|补[贴助])|(?!实现|力争)[^，。；]{0,12}(?:租金|费用)减半)',
  ].join('|'),
  'u',
);
/** 处|三年以内|有期徒刑: how long a punishment lasts; not 一年以内|管制刀具 */
const imprisoned = /^\s*的?(?:有期徒刑|拘役|(?:管制|拘留|监禁)(?=[，。；、的或]|$))/u;
/** 在2031年底前|缴清契税的，给予补贴, 出售住房后1年内|，重新购房的居民，可申请退税: who is given something */
const servedBehind = new RegExp(
  '^(?![对将把为向给])[^，。；：]{0,40}的(?:[居村]民|纳税人|家庭|个人|职工|人员|人才|企业|单位|购房[人者]|业主)?，[^。；]{0,60}?' +
    '(?:[给予][予以](?!登记|公[示布]|批准|受理|办理|备案|答复|通报)|享受|' +
    `(?:${gifts})(?!\\d+[户家人名个村])|退税|减免|免[征收]|优先|可(?:以)?(?:按|申|享|获|提|领|凭))`,
  'u',
);
const dutyBefore = /(?:应当?|必须|须|需|确保|力争|争取|[^需主重紧]要)[^，。；]{0,12}$/u;
/** 取消其|五年内|申请资格 */
const barredBefore = /(?:禁止|取消)其?$/u;
/** 属于|两年内|首次违法, 两年内|累计3次以上受到处罚, 三日内|累计满一小时的，; not 三年内|累计拆除违法建设 */
const happenedWithin =
  /^(?:内)?被[^，。；]{1,12}次(?:以上)?的|^(?:内)?(?:首次|初次|累计|连续|多次|曾|受过)[\d一二三两次起以上及被因有]*(?:违法|违反|违规|受到|逾期|处罚|投诉|发生)|^(?:内)?累计[满达][^，。；]{0,24}的，/u;
/** 超过|90天的，其…: whoever it is */
const tooLong = /^不得?超过/u;

/** 对|2031年一季度|增长20%以上的企业，, 凡在|6月底前|新出让的用地，: whoever it is, to the end of the clause */
const opensWithWhom = new RegExp(`(?:^|[，。；：])\\s*(?:${forWhom}于?|凡是?)[^，。；：]{0,40}$`, 'u');
const endsWithWhom = /^[^，。；：]{0,40}的(?!\p{Script=Han}{0,4}(?:目标|任务|要求|计划))\p{Script=Han}{1,14}，/u;
/** 对|3月31日之前|供应，尚未开工的用地，按…办理 */
const alsoWhom = new RegExp(`^(?:${happened})，[^。；：]{0,60}的\\p{Script=Han}{1,14}，`, 'u');
/** （但|一年内|办理许可的需先缴清）; not 1个月内|完成各镇的应急预案修订 */
const thoseWhoMust = new RegExp(`^[^，。；（）]{1,16}的(?=[需须应])(?!应.尽)(?:${must}|需(?!求))`, 'u');
/** 2031年底前|省属重点企业可免缴国有资本收益 */
const sparedBehind = /^[\p{Script=Han}、]{2,16}(?<!不)可(?:以)?(?:暂免|免[征收缴交]|缓缴)/u;
/** 暂免征收|上半年|房产税, 缓缴|6月至12月|公积金 */
const sparedBefore = /(?:免[征收缴]{1,2}|缓缴|减免)$/u;
/** 毕业|5年内|的, 离校|2年内|未就业毕业生; not 退役后|30日内|办理登记 */
const sinceThen = /(?:毕业|离校|退役|退伍|退休|离职)后?\s*$/u;
const ofPerson =
  /^(?:[（，；。、]|[的未且])|^[\p{Script=Han}、]{0,30}毕业生|^在[^，。；]{0,50}享受|^\p{Script=Han}{0,6}(?:大学生|人员|军人|青年)/u;
/** 申请前|2年内, 申报截止日前|3年内; 参评前|1年内|无事故: what was so then; not 开学前|1个月内|完成修缮 */
const appliedFor = /申[请报购领](?:截止|之?日期?|材料|时){0,3}前\s*$/u;
const lookedBackFrom = /前\s*$/u;
const wasSo = /^(?:均|都|也|应)?(?:无(?![偿人线障害])|未(?![成来])|没有|曾|不得有|受过|有过|发生过)/u;
/** 毕业时间为|2031年1月1日至6月30日, 购置日期在|… */
const happenedOn =
  /(?:毕业|获得|取得|购[置买]|出生|落户|入职|就业|入伍|退役)\p{Script=Han}{0,6}(?:时间|日期)应?[为在于是]?\s*$/u;

/** 须在7月31日前|毕业, 9月30日前|开工新建: what those have done by then who may apply */
const doneByThose =
  /^(?:（[^（）]*）)?(?:毕业|取得|获得|建成|竣工|开工|开始|注册|登记|缴[清纳]|购[买置]|签订|入职|出生|成立)/u;

/** Tells whether a day in a list of conditions, `behind` after it, is one by which applicants have done something. */
export function isDayOfCondition(behind: string): boolean {
  return doneByThose.test(behind);
}

/** Tells whether a clause says whoever it is: 对…的企业，. */
export function isSaidOfWhom(before: string, behind: string): boolean {
  return opensWithWhom.test(before) && endsWithWhom.test(behind);
}

/** What is said of a day before and behind it. */
interface SaidDay {
  readonly before: string;
  readonly wording: string;
  readonly behind: string;
}

/** A day, a stretch or a delay that says who is meant or how long something is so. */
export function isDayOfWhom({ before, wording, behind }: SaidDay): boolean {
  if (tooLong.test(wording)) return clauseOfWhom.test(behind);
  const isStretch = /[日天时周月年]半?以?内$/u.test(wording);
  if (imprisoned.test(behind) || happenedOn.test(before)) return true;
  if (
    (sparedBefore.test(before) && !/[前内]$/u.test(wording)) ||
    sparedBehind.test(behind) ||
    (/对[^，。；：]{0,20}$/u.test(before) && isSaidOfRewarded(before, behind))
  )
    return true;
  if (isSaidOfWhom(before, behind) || (opensWithWhom.test(before) && alsoWhom.test(behind))) return true;
  if (/[年月]半?以?内$/u.test(wording)) {
    if (lastingYears.test(behind)) return true;
    if (appliedFor.test(before) || (lookedBackFrom.test(before) && wasSo.test(behind))) return true;
    if (sinceThen.test(before) && ofPerson.test(behind)) return true;
  }
  if (servedBehind.test(isStretch ? behind.replace(/^，/u, '') : behind) && !dutyBefore.test(before)) return true;
  if (isStretch && (barredBefore.test(before) || thoseWhoMust.test(behind))) return true;
  if (!isStretch)
    return [dayBeforeNoun, dayOfWhom, dayOfWhat, doneByThen, delayOfWhom].some((tells) => tells.test(behind));
  return (
    [delayOfWhom, lasting, happenedWithin].some((tells) => tells.test(behind)) ||
    (dayOfWhom.test(behind) && ruled.test(behind))
  );
}
