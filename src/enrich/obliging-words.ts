/** Words by which a text that gives something asks, lets, gives or makes, and the clauses in which they are looked for. */
import { mayDo, must } from './clauses.ts';
import { asked } from './day-wordings.ts';

/** Returns what stands before a figure in its own clause. */
export function lastClause(before: string): string {
  return before.replace(/^.*[，。；：]/su, '');
}

/** Returns what stands behind a figure in its own clause. */
export function firstClause(behind: string): string {
  return behind.replace(/[，。；：].*$/su, '');
}

/** 应当报送, 原则上一个月内, 力争三年内, 有权要求其 */
export const asks = new RegExp(`${must}|${asked}|原则上|要求`, 'u');
export const lets = new RegExp(`${mayDo}|允许|鼓励`, 'u');
/** 可申请, 给予, 不予受理 */
export const permits = new RegExp(
  [
    lets.source,
    '给[予以](?!(?:书面)?(?:答复|兑现|办理|回复|反馈|告知))|享受|优惠|不计',
    '不予(?!(?:受理|通过|批准|登记)[^。；]{0,6}(?:书面|告知|说明|通知))|免(?:[予除征收缴]|费(?!发放|提供|培训|开放|服务|检测|筛查))',
    '减免|减[按半征]|退税|退还[^，。；]{0,16}税',
  ].join('|'),
  'u',
);
/** Source of a pattern for those whom something is given to */
export const served = '企业|家庭|单位|个人|人员|职工|居民|人才|研究生|毕业生|[人者]|(?<![账用])户';
/** 6个月内|开工的，, 缴纳|50%|价款的企业，: on that condition */
export const whoDoes = new RegExp(`^[^，。；]{0,40}的(?:[，；：]|\\p{Script=Han}{0,8}(?:${served})(?:，|$))`, 'u');
/** 区民政局收到材料后|1个月内|抽查, 各区|12月底前|完成; not 经区住建局审核的购房人|6个月内| */
export const officeActs = new RegExp(
  '^\\s*(?:第\\p{Script=Han}{1,5}条\\s*)?(?:由|各[区县市镇]|(?![经向到在自按对凡可])[\\p{Script=Han}、（）]{0,20}?' +
    '(?:部门|[局厅署]|办事处|办公室|委员会|政府|财政|(?<!贷款|代理)机构|中心(?!城))(?!审|同意|认定|批准|备案|通过|公布|规定))',
  'u',
);
/** Source of a pattern for what is brought about: 新增, 建成, 提高到 */
export const making =
  '新增|新(?:[改设]|建(?!商品|普通|住|房))|建成|建立|建设(?!单位|用地|工程规划)|改造|打造|培育|引进|遴选|评选|组织|举办|推[出进动广]|发布|实[现施]|完成|服务|覆盖|压[缩减]|' +
  '缩短|配[建备]|设置|安排|投入|设立|筹[集建]|提取|预留|划定|开展|培训|扶持|加快|提供|降[低至到]|达到|' +
  '扩[充大][至到]|增长|突破|增至|提[高升](?:[至到]|$)';
