/**
 * Tells which days of a text that gives something oblige somebody: by or within which one has to act (受理之日起15个工作日内办结), or
 * on which a rule ends. All others say on what condition, or for how long, something is given.
 */
import { mayDo } from './clauses.ts';
import type { Figure } from './figures.ts';
import { asks, firstClause, lastClause, lets, making, officeActs, permits, served, whoDoes } from './obliging-words.ts';

/** |6个月内|开工的， */
const whoSays = /^[^，。；]{0,40}的[，；：]/u;
/** |11月30日前|生育的职工通过网站申请; not 10日内|将通过的人员报区局 */
const whoDid = new RegExp(`^[^，。；]{0,24}的(?:${served})`, 'u');
/** 3日内|通知不符合条件的家庭: done to them, not by them */
const doneTo = /^(?:书面)?(?:[将把对向为按]|通知|告知|走访|协助|拨付|发放|支付|退还|公示|审[核查]|核[实查])/u;
/** 凡|2031年7月18日前|在我区购房; not 对符合条件的申请|5个工作日内|公示 */
const opensWithCase = /(?:^|[。；，])\s*(?:凡|若(?!干)|如(?![期实数]))[^。；，]{0,40}$/u;
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
export function isDue({ before, wording, behind }: Figure): boolean {
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
