/**
 * Tells figures that say who or what is meant: a condition (有50个以上会员的社会团体), a size (2000万元以上企业), a place, a rank or a
 * vote. They fix nothing.
 */
import { isOnCondition } from './conditions.ts';
import { defines } from './counted-things.ts';
import { clauseOfWhom, isSaidOfWhom } from './days-of-whom.ts';
import type { Figure } from './figures.ts';

const conditionBehind = /^(?:[^，。；、]{0,12}|、[^，。；、]{1,16})的(?!.{0,2}目标)/u;
/** 90平方米以上|，144平方米以下的, 1亿元以上|且增长15%以上的企业 */
const rangeBehind = new RegExp(
  '^(?:，|[、至或且][^，。；、\\d]{0,12})\\d[\\d.]*\\s*[%％\\p{Script=Han}]{1,4}' +
    '(?:（不?含[^（）]{0,8}）)?及?以[上下内][^，。；、]{0,12}的(?!.{0,2}目标)',
  'u',
);
/** 90平方米以上|为1.5%, 90平方米及以下|按照5000元发放: a step of a scale */
const stepBehind = /^的?(?:部分)?(?:为|按照?)\s*\d/u;
/** 对增速达到|20%以上|的企业，; not 对全市|60%以上|的村，逐村检查 */
const growingBefore = /(?:增[长速幅]|占比|比[例重]|率)(?:达到?|为|在)?\s*$/u;
/** 两个以上|部门承办, 两个以上|县同时受灾: more than one of those whom a rule is about; not 推荐|两个以上|单位参评 */
const moreThanOne = /^[两二2]\s*个?以上$/u;
const opensClause = /(?:^|[，。；：、由或]|跨越?|涉及)\s*$/u;
const thoseWho = '(?:省|自治区|直辖市|市|县|区|乡镇|街道|部门|单位|机关|机构|当事人|申请人|个人|企业)';
const ofThose = new RegExp(
  `^(?:\\p{Script=Han}{0,6}(?:相关|有关))?${thoseWho}(?:、${thoseWho})*(?:需要|共同|联合|同时|分别|均|都|承办|管辖|之间|应当|可以|不得|有权|出现|发生|受灾)(?![体会社])`,
  'u',
);
/** 少于30人的教学点 */
const conditionBefore = /(?<!不得?)(?:[少低高大小多短长]于|不足|不满|未满|超过)\s*$/u;
/** 感染者|超过300人|的县要组建队伍; not 培育|超过300人|的队伍 */
const moreThan = /^(?:超过|多于|大于|少于|不足)/u;
/** Not 全市|超过30%|的卫生院设置康复科 */
const hasMore = /(?<=[^，。；：、\s])(?<!全[国省市县区]|各[地县市区])$/u;
const servesBefore = /(?:[带拉]动|吸纳|扶持|服务|惠及|选派|组建|扩大|培训|招[收募]|配备|覆盖)[^，。；、]{0,10}$/u;
/** 培育|20家以上|的企业 */
const makesBefore =
  /(?:[新改扩]建|建成|建设|建立|打造|培育|引进|完成|实现|推动|组织|开展|举办|发展|新增|招募|招引|创建|创成)[^，。；、]{0,10}$/u;
/** 年产值|2000万元以上|企业, |10亿元以上|项目: who is meant, by size */
const bySize = /(?:元|亩|公里|[平立]方米|吨|千瓦|[年岁座米层])及?以[上下内]$/u;
const notServed = '^的?(?!支持|扶持|用于|培育|推动|助力|帮助|带动|服务|惠及|引导|奖励)\\p{Script=Han}{0,4}?';
const places = '供水工程|场所|村庄|社区';
const sized = new RegExp(
  `${notServed}(?:企业|家庭|项目|单位|法人|农户|商户|用户|大户|个人|人员|[客货汽]车|车辆|船舶|建筑|住宅|道路|桥梁|${places})`,
  'u',
);
/** 千人以上|供水工程, 100人以上|场所; not 培训|2000人以上|企业职工, 培训|300人以上|社区干部 */
const byPeople = /人及?以[上下内]$/u;
/** 举办|万人以上|赛事; not 组织|500人以上|参加活动 */
const ofEvents = new RegExp(
  `${notServed}(?<!参[加与]|开展)(?:赛事|比赛|活动|会议|演出|论坛|培训班|(?:招聘|演唱|音乐|[大晚年展])会)`,
  'u',
);
const ofPeople = new RegExp(`${notServed}(?:${places})`, 'u');
const peopleBefore =
  /(?:培训|轮训|引进|招[募聘收]|选[派聘]|组织|吸[纳引]|带动|动员|发动|服务|惠及|新增|配[备齐]|参[加与])[^，。；、]{0,10}$/u;
/** 注册资本|不少于500万元|的企业 */
const ownBefore = /(?:注册资本|资产|产值|收入|营收|营业额|销售额|纳税额?|年龄|工龄|人口|户数|费率|利率)(?:总额)?\s*$/u;
/** 营业面积应达到|200平方米以上|，注册资本…的企业，可以申请 */
const requiredBefore =
  /(?:面积|人数|年限|资本|资产|收入|产值|场所|人员)[^，。；\d]{0,6}(?:应当?|须|需|必须)(?:达到|有)?\s*$/u;
const eligibleBehind = new RegExp(
  '^[^。；\\n]{0,80}的\\p{Script=Han}{0,6}' +
    '(?:企业|单位|机构|个人|人员|家庭|农户|商户|学校|医院|主体|组织|项目)' +
    '，?(?:均|都)?(?:可以|可|方可|能够)(?:自愿|直接)?(?:向[^，。；]{1,20})?(?:申请|申报|享受|参加|参评|报名|领取)',
  'u',
);
const whoBehind =
  /^的\p{Script=Han}{0,6}(?:企业|家庭|单位|法人|农户|商户|个人|人员|村|社区|乡镇|小区|园区|地区|业务|贷款)/u;
/** 80分以上|为优秀 */
const gradeBehind = /^(?:[^，。；]{0,6}的)?，?(?:评|认?定|确定|视)?为/u;
/** 校门两侧|200米|内的摊贩 */
const within = /^\s*(?:范围)?[以之]?[内外]/u;
/** 三分之二以上|的业主参与表决, 20人|通过 */
const voteBehind = new RegExp(
  [
    '^(?:[^，。；]{0,10}|的(?:业主|村民|成员|代表|委员|股东|会员)[^，。；]{0,30})(?:同意|通过(?=$|[，。；、后方])|(?:讨论|表决|审议)通过|出席|到会|表决|赞成|多数)',
    '^[^，。；]{0,24}(?:成员|代表|业主)(?:参加(?=大会|会议|表决|投票)|出席|表决|同意)',
  ].join('|'),
  'u',
);
/** 邀请|200名|代表参加大会: a task */
const invitedBefore = /(?:邀请|动员|选派)[^，。；]{0,6}$/u;
/** 前3名, 前10%|的农户; not 进入全省前3名, 进入全省前10% */
const rankBefore = /(?<![目此年月日])[前后]$/u;
const reachesRank = /(?:进入|跻身|[位稳]居|位列|进位|挤进|保持|争[创进当])[^，。；]{0,10}$/u;
/** 连续|2次|排名末位的 */
const repeatedBefore = /(?:连续|累计)\s*$/u;
const repeatedBehind = /^[^，。；、]{0,14}的/u;

/** Tells whether a figure says who or what is meant. */
export function meansWho(figure: Figure): boolean {
  const { before, wording, behind } = figure;
  return (
    isCondition(figure) ||
    isOnCondition(figure) ||
    defines(before) ||
    (growingBefore.test(before) && isSaidOfWhom(before, behind)) ||
    (moreThanOne.test(wording) && opensClause.test(before) && ofThose.test(behind)) ||
    clauseOfWhom.test(behind) ||
    (bySize.test(wording) && sized.test(behind)) ||
    (byPeople.test(wording) && ofEvents.test(behind)) ||
    (byPeople.test(wording) && ofPeople.test(behind) && !peopleBefore.test(before)) ||
    (ownBefore.test(before) && whoBehind.test(behind)) ||
    (requiredBefore.test(before) && eligibleBehind.test(behind)) ||
    (/分以上$/u.test(wording) && gradeBehind.test(behind)) ||
    (/(?:米|公里)$/u.test(wording) && within.test(behind)) ||
    (voteBehind.test(behind) && !invitedBefore.test(before)) ||
    (repeatedBefore.test(before) && /[次年月天日](?:及?以上)?$/u.test(wording) && repeatedBehind.test(behind)) ||
    isRank(figure)
  );
}

function isCondition({ kind, before, wording, behind }: Figure): boolean {
  if (bySize.test(wording) && stepBehind.test(behind)) return true;
  if (isEndOfRange(before, wording, behind) && !makesBefore.test(before)) return true;
  if (!conditionBehind.test(behind)) return false;
  if (moreThan.test(wording) && hasMore.test(before) && !makesBefore.test(before) && !servesBefore.test(before))
    return true;
  return (
    conditionBefore.test(before) || (kind === 'quantity' && /以[上下内]$/u.test(wording) && !makesBefore.test(before))
  );
}

function isEndOfRange(before: string, wording: string, behind: string): boolean {
  if (/达到?$/u.test(before) && /^，\d[^，。；]*以上的/u.test(behind) && wording.endsWith('以上')) return false;
  const mayBegin = bySize.test(wording) || (/以[上下内]$/u.test(wording) && /^[至或且]/u.test(behind));
  return mayBegin && rangeBehind.test(behind);
}

function isRank({ before, wording, behind }: Figure): boolean {
  if (!rankBefore.test(before) || !/[名位%％]$/u.test(wording)) return false;
  return behind.startsWith('的') || (/[名位]$/u.test(wording) && !reachesRank.test(before));
}
