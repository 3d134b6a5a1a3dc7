/**
 * Tells documents that speak to those who apply for something: 办法, 细则, 指南 and policies of subsidies, loans, homes and
 * work. Most figures of theirs say what is given, to whom and on what condition; obliging-figures.ts tells the others.
 */
import type { PlanFacts } from '../model/plan.ts';
import { mayDo } from './clauses.ts';
import { gifts } from './given-amounts.ts';

/** Source of a pattern for what applicants get. */
export const support = `(?:${gifts}|奖金|津贴|救助(?!站|机构)|待遇|消费券|购房券|房票)`;
/** 给予购房补贴, 补贴标准为2000元, 申请人, 可向区住建局申请, 符合条件的, 首付比例, 土地出让价款, 计2分 */
const tells = new RegExp(
  [
    `(?:给[予以]|予以|发放|享受|领取|申[请领])[^。；]{0,40}${support}|${support}[^。；]{0,30}\\d|每人每月`,
    '(?:申请|申报|认购|参保|借款|购房|承租|受让|缴存|竞买|用人单位|竞得)(?:人(?!民)|者|家庭|单位|职工|企业|对象)',
    `${mayDo}以?(?:向[^，。；]{1,16})?(?:申[请领报购]|享受|提取|领取)|符合[^，。；]{0,12}条件的`,
    '首付|贷款(?:额度|利率|期限)|公积金贷款|竞买保证金|土地出让|[计积]\\d{0,3}分',
  ].join('|'),
  'u',
);
/** These say what offices do, whoever is served by it. */
const ofWork = /方案|计划|要点|规划|安排|报告|预案|清单|分工/u;
/** 购房补贴申领实施细则, 公积金提取管理规定, 选拔公告 */
const ofApplying =
  /补[贴助]|奖[补励]|申[请领购报]|认[购定]|配[租售]|选拔|招[聘生考]|兑现|指南|提取|贷款|入户|救助|优[待惠]|参保|领取|住房保障/u;

/** From such a share of its texts on, and of so many, a document speaks to applicants. */
const leastShare = { ofWork: 0.6, ofApplying: 0.1, other: 0.25 };
const fewTexts = 3;

type NamedDocument = Pick<PlanFacts, 'title' | 'genre'>;

/** Tells whether a document speaks to applicants; `texts` are those of its measures, or lines. */
export function addressesApplicants(document: NamedDocument, texts: readonly string[]): boolean {
  const speaking = texts.filter((text) => tells.test(text)).length;
  return texts.length >= fewTexts && speaking >= texts.length * leastShareOf(document);
}

function leastShareOf({ title, genre }: NamedDocument): number {
  if (ofWork.test(title + genre)) return leastShare.ofWork;
  return ofApplying.test(title) ? leastShare.ofApplying : leastShare.other;
}
