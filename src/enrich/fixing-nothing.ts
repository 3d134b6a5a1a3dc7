/**
 * Tells figures that fix nothing: ranges of fines, marks of a score, who a body is made of (由9个部门组成), conditions
 * (有50个以上会员的社会团体), what is given for it (奖励200元) and what a place measures (规划范围为18.6平方公里).
 */
import type { TargetKind } from '../model/kinds.ts';
import type { Span } from '../model/printed.ts';
import type { Given } from './addresses-applicants.ts';
import { isOnCondition } from './conditions.ts';
import { defines, isCounted, isLifted } from './counted-things.ts';
import { asked } from './day-wordings.ts';
import { clauseOfWhom, isDayOfWhom, isSaidOfWhom } from './days-of-whom.ts';
import { bounded } from './figures.ts';
import { isGiven, isTaken } from './given-amounts.ts';
import { isBesideGift, isSpentOnAll, obliges } from './obliging-figures.ts';
import { isRate } from './rates.ts';

/** How much of its sentence, before and behind, tells what a figure is for. */
const reach = 120;

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
/** 5套（含|5套|）以上 */
const remarkBefore = /（不?含\s*$/u;
/** 以上|5套|（含5套） */
const remarkBehind = /^（不?含[^（）]{0,24}）/u;
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
const penalty = /罚款|罚金|拘留|有期徒刑|违法所得|滞纳金|[得扣记计加]\s*\d+(?:\.\d+)?\s*分/u;
/** 造成|3人|死亡、|1人|受伤, 死亡|3人 */
const harmBefore = /(?:死亡|遇难|受伤|失踪|被困|中毒)\s*$/u;
const harmBehind = /^(?:\p{Script=Han}{0,2}(?:死亡|遇难|失踪|被困)|受?[重轻]?伤)/u;
/** 确保不发生|3人以上|死亡事故 */
const avoided = /(?:不再?(?:发生|出现)|杜绝|防止|防范|遏制|避免)[^，。；]{0,12}$/u;
/** 市长受到警告处分。其他|16名|责任人也受到处分, 对|3名|责任人给予处分 */
const blamedBehind =
  /^[^，。；]{0,12}(?:责任人|责任人员|人员)[^，。；]{0,12}(?:受到|给予|追究|移送)[^，。；]{0,14}(?:处分|处罚|处理|责任|机关)/u;
/** 对|2项|做法予以表扬 */
const praiseBehind = /^[^，。；]{0,20}(?:予以|给予)[^，。；]{0,6}(?:表扬|表彰|通报|奖励|激励)/u;
const memberBefore =
  /(?:召集人|组长|主任|委员|会长|主席|(?<!吸[纳收]|发展|新增|带动|每[个名])成员|秘书长)(?:各?设)?\s*$/u;
const memberBehind = /^(?:[^，。；]{0,14}(?:组成|为成员)|，由(?:下列|以下)[^。；：]{0,20}组成)/u;
/** 省定50%的标准, 反馈的28项问题, 对评估为D级的4家企业 */
const givenBefore =
  /(?:[省国市]定|规定的?|第[\d一二三四五六七八九十]{1,4}届|[第这]|(?:反馈|交办|移交|通报|提出|列出|排查出?|发现)的|对[^，。；]{1,16}的)$/u;
/** 推广正在开展的|43个|试点经验, 上涨的有|50个|; not 正在建设的|300套|保障房年内交付, 力争开工的有|20个 */
const countedBefore = /(?:正在(?:开展|推进|实施|建设|进行)的|的有)$/u;
const aimedBefore = new RegExp(`${asked}[^。；]*$|(?:计划|年内|[年月日底末]前)[^，。；]*的有$`, 'u');
const dueBehind = /^[^，。；]{0,24}(?:[年月日底末节]前|年内)/u;
/** 连续|2次|排名末位的 */
const repeatedBefore = /(?:连续|累计)\s*$/u;
const repeatedBehind = /^[^，。；、]{0,14}的/u;
/** 对|7项|未完成问题; not 对|300公里|存在隐患的公路 */
const troubleBehind = /^(?!存在)[^，。；]{0,10}(?:问题|隐患|线索)/u;
/** 对全县|128所|学校食堂进行检查, 对辖区|126家|场所逐户登记; not 对全县|30座|桥梁进行加固 */
const allBefore = /对(?:全[省市县区镇乡村]|辖区内?)(?:现有)?\s*$/u;
const lookedAt = /^[^，。；]{0,24}(?:检查|登记|排查|巡查|走访|摸排|摸底|抽查)/u;
/** 对|61家|企业开展了检查, 发放了|300份 */
const doneBehind = /^[^，。；]{0,20}(?:开展|组织|进行)了(?!解)/u;
/** 执行《甲方案》《乙方案》等|5个|方案; not 制定《甲方案》等|5个|方案 */
const namedBefore = /(?<!(?:制定|制订|出台|印发|编制|起草|修订|发布)[^，。；]{0,90})\u2003等$/u;
/** 北京、上海等|4个|城市, 天津、重庆|2个|直辖市: the places are named; not 在甲县、乙县|2个|县开展试点 */
const placesBefore = /、[^，。；、]{1,12}$/u;
const placesBehind =
  /^(?:直辖市|城市|省份|省|自治区|[地盟]?市|县|市辖区|[县城]?区|旗|乡镇|街道|国家|区域)(?:（[^（）]{1,8}）(?:作为)?)?(?=[，。；、）和及]|[开进推试先率为等的]|$)/u;
const workedOn = /^[^，。；\d]{1,6}(?:率先|先行|全面|分别|同步)?(?:开展|实施|推进|推行|启动|组织|建设|新建|改造|试点)/u;
/** 其他|3名|责任人已处理, |20个|项目均已开工 */
const alreadyBehind =
  /^[^，。；的\d]{0,14}(?:均|全部|都)?已(?:经|被|依法|全部)?(?:处理|处分|处置|完成|开工|竣工|建成|办结|整改|立案|移送|查处|投用)(?!的)/u;
/** 安排资金|500万元|，已拨付到位; not 改造|500户|，已开工300户 */
const paidOut =
  /^，(?:目前)?(?:均|全部|都)?已(?:经|全部|足额|及时)*(?:拨付|下达|兑付|发放)(?:到位|完毕|完成)?(?:[，。；]|$)/u;
/** 授予“…”等|37项|成果, 围绕|10项|指标、|34项|指标, 推广范围：|8个|试验区 */
const followedBefore =
  /授予[^，。；]{1,60}等$|(?:围绕|对照|聚焦)\s*(?:\d[\d.]*\s*\p{Script=Han}{1,10}[、和及])*$|(?:推广|适用)范围[：:]$/u;
/** 知识产权方面|5项|、, （共|23项|）, where the sentence does not say what becomes of them */
const listedBefore = /(?:方面|（共|合计|小计)$/u;
const listedBehind = /^(?:：|[，、。；）](?!.*(?:前|内|完成|办结|落实|实现))|$)/u;
/** 护理型床位占比仅|30.1%|, 缺口达|8372个|: how little there is */
const lackBefore = /(?:占比?仅|仅[占为有])[^，。；\d]{0,10}$|缺口(?:约|达|为|高达)?$/u;
/** 常住人口|81.1万人|, 老龄化率达到|24.9%|，高于全国平均水平, unless an aim opens the sentence; not 新增常住人口|10万人 */
const populationBefore = /(?<!(?:新增|净增|增加|吸引|引进|集聚|转移)[^，。；]{0,8})(?:常住|户籍|总)人口(?:约?为|约)?$/u;
const higherBehind = /^，[高低]于(?:全[国省市]|[国省]均)/u;
const stateBefore = /(?:老龄化率?|仅|已|现[有为])[^，。；]{0,8}$/u;
const aimOf = new RegExp(`${asked}|目标|到20\\d{2}年|[年月日底末]前|年内`, 'u');
/** 全市共发生事故|12起, 共发现隐患|214项; not 力争共发生事故不超过10起 */
const happenedBefore =
  /(?<!(?:力争|力求|争取|确保|实现|控制)[^。；]{0,30})(?:共(?:发生|发现)|收到[^，。；]{0,8}意见(?:建议)?$|采纳$)/u;
const measureBefore = new RegExp(
  [
    '(?:(?:范围|面积|人口|规模|总量|总数)(?:约?为|约)|[现共]有|全[省市县区镇乡村校]有)[^，。；、]{0,10}$',
    '范围[为：包][^。；]{0,40}，总?面积约?$|(?<!服务)半径(?:约?为|约)?\\s*$',
    '(?:阅读|浏览|点击)(?:量|次数)?\\s*：\\s*$|(?:涉及|下辖)[^，。；]{0,12}$|共印\\s*$',
    '(?:^|。)全[省市县区镇乡村校](?:共|共有|有)?(?:\\d+\\s*\\p{Script=Han}{1,4}、)*$',
  ].join('|'),
  'u',
);
/** 每|3万人|1辆 */
const baseOfRate = /每\s*$/u;
/** （365天-104天）÷12月, 甲数/乙数*100%, 甲分（60%）+乙分（20%）, 笔试占|40%: a formula */
const termBefore = /(?:笔试|面试|答辩|考[试核]|成绩)(?:成绩)?占$|[=＝×÷*＊]\s*（?$|[+＋]\s*\p{Script=Han}{2,12}（$/u;
const termBehind = /^\s*）?\s*(?:[=＝×÷*＊]|）\s*[+＋]|[-−－＋+]\s*\d[^，。；]*[=＝×÷])/u;

/** What a figure starts from: 由2024年的126公里增至, 比上年的57万吨 */
const comparedBefore = /[较比][^，。；]{0,8}年[底末]?(?:同期)?的$/u;
const baseBefore = /[由从](?:(?![高加低少整升降减大小短][到至为])[^，。；]){0,14}$/u;
const baseBehind =
  /^[^，。；]{0,10}(?:[增降升减](?:加|低|少)?[到至为]|[上下]?调整?[为到至]|提高[到至]|下降[到至]|上升[到至]|压缩[到至]|缩短[到至]|扩大[到至])/u;
/** 由|不高于70%|，提高到; not 由企业新建|30万平方米|，容积率提高到 */
const baseJustBefore = /[由从](?:20\d{2}年[底末]?的?)?$/u;

/** 达8.5万亿元，比上年增加|1.6万亿元, 完成30亿元，同比增长|8%|。: beside what was reached, unless an aim opens the sentence */
const growthBefore = /(?:达到?|为)\s*\d[^。；]{0,40}[，、（](?:同比|[较比](?:上年|去年)(?:同期)?)\p{Script=Han}{0,6}$/u;
const aimBefore =
  /力争|确保|争取|力求|目标|计划|预[期计]|今年|全年|年[底末]|年内|[月日底末]前|到20\d{2}年|要|将|实现|完成|不[低少]于|以上|左右/u;

/** A figure with the sentence that holds it. */
export interface FoundFigure {
  readonly sentence: Span;
  readonly span: Span;
  readonly kind: TargetKind;
}

/** A figure's wording with what stands beside it. */
interface Figure {
  readonly kind: TargetKind;
  readonly before: string;
  readonly wording: string;
  readonly behind: string;
}

const money = /元/u;

/** Tells whether what stands at `span` fixes nothing. */
export function fixesNothing(text: string, { sentence, span, kind }: FoundFigure, given?: Given): boolean {
  const figure = {
    kind,
    before: text.slice(Math.max(sentence.start, span.start - reach), span.start),
    wording: text.slice(span.start, span.end),
    behind: text.slice(span.end, Math.min(sentence.end, span.end + reach)).replace(remarkBehind, ''),
  };
  if (given && isOfGift(figure, given) && !obliges(figure)) return true;
  if (isLifted(kind, figure.before, figure.behind)) return true;
  if (kind === 'deadline') return isDayOfWhom(figure);
  if (kind === 'frequency') return isRate(figure);
  if (remarkBefore.test(figure.before)) return true;
  return [meansWho, givesOrTakes, countsWhatIs, isPartOfSum, isCompared].some((tells) => tells(figure));
}

function isOfGift(figure: Figure, given: Given): boolean {
  if (given === 'all') return true;
  return (given === 'figures' || money.test(figure.wording)) && isBesideGift(figure);
}

/** A condition, a size, a place, a rank or a vote: who or what is meant. */
function meansWho(figure: Figure): boolean {
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

/** A fine, a mark, a reward, a deduction, a praise. */
function givesOrTakes(figure: Figure): boolean {
  const { before, wording, behind } = figure;
  return (
    penalty.test(before + wording + behind) ||
    (isGiven(before, wording, behind) && !isSpentOnAll(figure)) ||
    isTaken(before, behind) ||
    (before.endsWith('对') && praiseBehind.test(behind))
  );
}

/** Members of a body, and what is already there: given, found, listed, measured, happened. */
function countsWhatIs(figure: Figure): boolean {
  const { kind, before, wording, behind } = figure;
  return (
    (!(bounded.test(wording) && kind === 'quantity') && memberBefore.test(before)) ||
    memberBehind.test(behind) ||
    givenBefore.test(before + wording.replace(/\d.*$/u, '')) ||
    isUnderWay(figure) ||
    (before.endsWith('对') && troubleBehind.test(behind)) ||
    namedBefore.test(before) ||
    isCounted(before, wording, behind) ||
    isNamedPlaces(before, behind) ||
    (!bounded.test(wording) && alreadyBehind.test(behind)) ||
    doneBehind.test(behind) ||
    paidOut.test(behind) ||
    (allBefore.test(before) && lookedAt.test(behind)) ||
    isHarm(figure) ||
    (!bounded.test(wording) &&
      (measureBefore.test(before) || lackBefore.test(before) || happenedBefore.test(before))) ||
    (!aimOf.test(before) &&
      (populationBefore.test(before) || (stateBefore.test(before) && higherBehind.test(behind)))) ||
    (!bounded.test(wording) && kind === 'quantity' && isListed(before, behind))
  );
}

/** 发生|3人以上|死亡; not 死亡不超过3人, which is to be kept */
function isHarm({ before, wording, behind }: Figure): boolean {
  if (avoided.test(before)) return false;
  if (bounded.test(wording) && !/以上$/u.test(wording)) return false;
  return harmBefore.test(before) || harmBehind.test(behind) || blamedBehind.test(behind);
}

/** What is under way or was found so, unless it is to be done by a day or to be reached. */
function isUnderWay({ before, wording, behind }: Figure): boolean {
  return countedBefore.test(before) && !bounded.test(wording) && !aimedBefore.test(before) && !dueBehind.test(behind);
}

function isNamedPlaces(before: string, behind: string): boolean {
  const worked = !before.endsWith('等') && workedOn.test(behind);
  return placesBefore.test(before) && placesBehind.test(behind) && !worked;
}

function isListed(before: string, behind: string): boolean {
  return followedBefore.test(before) || (listedBefore.test(before) && listedBehind.test(behind));
}

/** A term of a formula, or what a rate is reckoned on. */
function isPartOfSum({ kind, before, behind }: Figure): boolean {
  return termBefore.test(before) || termBehind.test(behind) || (kind === 'quantity' && baseOfRate.test(before));
}

/** What a figure starts from. */
function isCompared({ before, wording, behind }: Figure): boolean {
  if (growthBefore.test(before) && !aimBefore.test(before + wording + behind)) return true;
  if (baseJustBefore.test(before) && baseBehind.test(behind.replace(/^，/u, ''))) return true;
  return comparedBefore.test(before) || (baseBefore.test(before) && baseBehind.test(behind));
}
