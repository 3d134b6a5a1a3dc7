/**
 * Tells documents that speak to those who apply for something (guides, and 办法, 细则 and 公告 of subsidies, loans and homes
 * of which most texts do) and measures that do so in any document. Most of their figures say what is given, to whom and
 * on what condition; obliging-figures.ts tells the others.
 */
import type { PlanFacts } from '../model/plan.ts';
import { mayDo } from './clauses.ts';
import { gifts } from './given-amounts.ts';

/** Source of a pattern for what applicants get. */
export const support = `(?:${gifts}|奖金|津贴|救助(?!站|机构)|待遇|消费券|购房券|房票)`;
/** 给予购房补贴, 补贴标准为2000元, 申请人, 可向区住建局申请, 符合条件的 */
const gives = new RegExp(
  [
    `(?:给[予以]|予以|发放|享受|领取|申[请领])[^。；]{0,40}${support}|${support}[^。；]{0,30}\\d|每人每月|每[人生户]每[年学][^，。；]{0,8}元`,
    '(?:申请|申报|认购|参保|借款|购房|承租|受让|缴存|竞买|用人单位|竞得)(?:人(?!民)|者|家庭|单位|职工|企业|对象)',
    `${mayDo}以?(?:向[^，。；]{1,16})?(?:申[请领报购]|享受|提取|领取)|符合[^，。；]{0,12}条件的`,
  ].join('|'),
  'u',
);
/** 首付比例, 土地出让价款, 计2分: what loans and land cost, and points */
const tells = new RegExp(
  `${gives.source}|首付|贷款(?:额度|利率|期限)|公积金贷款|竞买保证金|土地出让|[计积]\\d{0,3}分`,
  'u',
);
/** These say what offices do, whoever is served by it, and hold goals that must not be lost. */
const ofPlans = /方案|计划|要点|规划(?!区)|安排|报告|预案|清单|分工|行动|工作的?(?:通知|措施)|决定|批复|函/u;
/** … and these do so beside measures that only give something. */
const ofWork = new RegExp(`${ofPlans.source}|意见|若干措施`, 'u');
/** 积分入户申请指南, 公积金提取管理规定, 招聘公告: whoever reads them wants something. */
const ofApplying = /指南|须知|简章|评分|积分|申[请领购报](?!工作)|提取|(?:选拔|招[聘生考])[^，。]*公告/u;
const ofRules = /办法|细则|规定|公告|通告|标准/u;

/** From such a share of its texts on, and of so many, a document that holds no goals speaks to applicants. */
const leastShare = { ofApplying: 0.25, ofRules: 0.6, other: 0.75 };
const fewTexts = 3;

type NamedDocument = Pick<PlanFacts, 'title' | 'genre'>;

/** Which figures say what is given, not what is to be reached: all of a text, those beside a gift, or sums there. */
export type Given = 'all' | 'figures' | 'amounts';

/** Returns which figures of a text say what is given; plans and what tells offices to act hold goals beside it. */
export function givenIn(document: NamedDocument, text: string): Given | undefined {
  if (!gives.test(text)) return undefined;
  const name = document.title + document.genre;
  if (!ofWork.test(name)) return 'all';
  return ofPlans.test(name) ? 'amounts' : 'figures';
}

/** Tells whether words say that something is given, or to whom. */
export function saysGift(text: string): boolean {
  return gives.test(text);
}

/** Tells whether a document speaks to applicants; `texts` are those of its measures, or lines. */
export function addressesApplicants(document: NamedDocument, texts: readonly string[]): boolean {
  if (ofWork.test(document.title + document.genre)) return false;
  const speaking = texts.filter((text) => tells.test(text)).length;
  return texts.length >= fewTexts && speaking >= texts.length * leastShareOf(document);
}

function leastShareOf({ title, genre }: NamedDocument): number {
  if (ofApplying.test(title)) return leastShare.ofApplying;
  return ofRules.test(title + genre) ? leastShare.ofRules : leastShare.other;
}
