/**
 * Tells figures that say on what condition something is so or for whom: when something is done (当个贷率低于75%时启动), what may
 * then be asked for (形象进度达到70%以上，可申请准入), a range that a rule is about (商业比例在10%以下的用地，可…), a household (4人户). A heading may
 * say so of all that stands below it (申报条件).
 */
import { forWhom, mayDo } from './clauses.ts';
import type { Figure } from './figures.ts';
import { gifts } from './given-amounts.ts';

/** 低于|75%|时启动, 突破|95%|红线时，: when something is done; not 达到95%时限要求, 达到200个|错时停车泊位 */
const whenBehind =
  /^(?:且[^，。；]{0,24}|[^，。；、\d]{0,8})(?<!及|按|实|同|临|平|准|限|届|错|分|小|用|工|课|学|耗)时(?=[，启暂停可应须即要由予按调申]|$)/u;
const boundBefore =
  /(?:[低高大小多少]于|达到?|突破|超[过出]|不[足满]|降[至到]|升[至到]|连续)[^，。；\d]{0,8}(?:\d[^，。；]{0,10}[或、])?$/u;
/** 若月末个贷率连续3个月低于|85%|，, 当满意度达到|90%以上|… */
const ifBefore = new RegExp(
  '(?:^|[，。；：、（])(?:一旦|如果|当(?![年月地日前选好天代事初务中众晚今期场班季届次下即涂阳雄])|若(?![干羌]|尔盖)|' +
    '如(?![期实下何意此东皋]|[^，。；]{0,10}等))[^，。；]*$',
  'u',
);
/** 形象进度达|70%以上|，可申请准入, 达到|三分之一以上|的房屋，可申请; not 覆盖率达到90%以上，可以… */
const reachedBefore = /(?:达到?[^，。；\d]{0,6}|[低高大小多少]于|不[足满]|超过)$/u;
const opensWithBound = /^(?:[低高大小多少]于|不足|不满|超(?:过|(?=\d)))/u;
const mayBehind = new RegExp(
  '^(?:，(?:方可|可以?|准予)|[^，。；]{0,40}的\\p{Script=Han}{0,10}，[^，。；]{0,16}可以?|[^。；]{0,60}的，可以?)' +
    '(?:提前|直接)?(?:向[^，。；]{1,20})?(?:申(?:[请领]|报(?!国家|全国|省级?|世界))|办理|准入|拨付)',
  'u',
);
/** 商业比例在|10%以下|的居住用地，商业比例可以调整, 比例为|5%至10%|，且未动工的， */
const rangeBefore = /(?:比例?|容积率|面积|层高|价格?)[在为]$/u;
const ofRange = new RegExp(
  [
    `^(?:之间)?(?:的(?!基础|目标|前提)\\p{Script=Han}{2,24}[，、和][^。；]{0,40}(?:${mayDo}|应当|不(?!断|少|低)|免)`,
    '，且[^，。；]{2,20}的，)',
  ].join('|'),
  'u',
);
/** 建设层数达|三分之一|、二分之一节点; not |3个|、冷链节点5个 */
const ofStage = /^(?:、[^，。；]{1,16})?节点/u;
/** 对未完成投资|25%以上|的用地，, 允许未达到投资额|25%|的土地，; not 对全市|60%以上|的村，逐村检查, 对未成年人开展|50场以上|的宣传， */
const whoDid = new RegExp(
  `(?:^|[，。；：])\\s*(?:${forWhom}于?|凡是?|允许|支持)[^，。；：]{0,40}` +
    '(?:未(?:完成|达到?|缴|满|付|动工|建成)|不足|超过|缴[纳清]|享受|剩余)' +
    '(?:(?!开展|组织|新增|培育|实施|建[成设]|发放)[^，。；：]){0,12}$',
  'u',
);
/** 对总投资|3000万元以下|，采用通用标准的项目，鼓励…; not 对全市60%以上的村，逐村检查 */
const opensWithSize = new RegExp(
  `(?:^|[，。；：])\\s*(?:${forWhom}于?|凡是?)[^，。；：]{0,16}(?:投资|面积|资产|收入|规模|价|金额)额?$`,
  'u',
);
const alsoSo = /^，[^。；：]{2,60}的\p{Script=Han}{1,10}，(?!逐)/u;
const didSo = /^[^，。；：]{0,40}的\p{Script=Han}{1,14}，/u;
/** 对拥有|1套|住房并已结清贷款的家庭，, |至少有一个|未成年子女的家庭 */
const ownsBefore = /(?:拥有|名下有|仅有|持有)$/u;
const ownsWording = /^至少有/u;
const ofOwners = /^[^。；]{0,40}的(?:家庭|居民|职工|个人|人员|企业|单位)/u;
/** |4人|户及以上家庭, |2至3人|家庭; not |3万人|户籍居民 */
const household = /^(?:及?以上)?(?:户(?=[及以的，、；。（）申]|家庭|$)|家庭(?!医生|农场|教育))/u;
const fewPeople = /^\D{0,6}[\d一二两三四五六七八九](?:\s*[-—~～至到或]\s*\d)?\s*人(?:及?以[上下])?$/u;
/** 购买|90-144平方米|住房的补贴, 一次性购买|3套以上|的，; not 购置|3套以上|应急设备 */
const boughtBefore = /(?:购买|购置|承租|租住)$/u;
const boughtSize = /(?:平方米(?:（[^（）]*）)?(?:及?以[上下])?|套及?以上)$/u;
const ofHomes = /^(?:的，|的?[^，。；的]{0,6}(?:住房|新房|商品房|住宅|房屋|房源))/u;
/** 缴纳|不低于50%|的价款后，各部门可办理; not 改造|1000户|后，可惠及5000人 */
const paidBefore = /(?:缴[纳清存付]?|[支交预]?付清?)[^，。；\d]{0,10}$/u;
const onceDone = new RegExp(`^(?:(?:比例)?的[^，。；]{1,14})?后，[^。；]{0,24}${mayDo}`, 'u');
/** 贡献额达到|30万元以上|，一次性给予10万元奖励; not 全年投资额达到|100亿元|，给予园区500万元工作经费 */
const rewardedNext = /^，(?:再|分别)?(?:一次性)?(?:给予|予以|奖励)[^，。；]{0,12}\d[^，。；]{0,10}(?:元|奖|补)/u;
/** 对年产值达到|5000万元以上|且增速靠前的企业，给予奖励: who is rewarded, and for what */
const rewardedBefore = new RegExp(
  `(?:^|[。；，])\\s*(?:[省市县区]级?\\p{Script=Han}{0,6}(?:财政|资金))?(?:每年)?${forWhom}[^。；：]{0,90}$`,
  'u',
);
const reached =
  /(?:达到?|超过|突破|不低于|[高大多]于|满|产值|收入|营收|纳税额?|[零销]售额|出口额|投资额?|面积|规模)[^，。；\d]{0,6}(?:\d[\d.]*[万亿]?元、)*$/u;
const rewardedBehind = new RegExp(
  `^[^。；：]{0,90}的(?:[^，。；：]{1,24}，?|，)(?:[^，。；]{0,14}，)?[^，。；]{0,20}(?:授予|给予|予以|激励|${gifts})`,
  'u',
);
const putIn =
  /(?:投资|投入|产值|收入|营收|销售额|营业额|纳税)(?:总?额)?[在为达到]{0,2}(?:\d[\d.]*[万亿]?元[至—–~～-])?$/u;
/** 投资额在|5000万元|至|1亿元|的每个奖励3万元; 投入|500万元|—5000万元，奖励投资额的5% */
const rangeRewarded = new RegExp(
  `^(?:[至—–~～-]\\s?\\d[\\d.]*[万亿]?元(?:的，?|，)|的，?)(?:[每各][个家户间]?)?(?:一次性)?(?:给予|${gifts})[^，。；]{0,12}\\d`,
  'u',
);
/** 5家以上, 100—500亩, 不低于1个月 */
const sizeOrMore = /以上$|^\d[\d.]*\s?[—–~～至-]|^不[少低]于/u;
/** 注册资本|800万元及以上|，净资产5000万元及以上的，可按以下标准申请入驻 */
const eligibleBefore = /(?:资本|资产|负债率|收入|营收|税额|产值|面积|成立|人数)(?:（[^（）]*）)?[在达为]{0,2}$/u;
const eligibleBehind = new RegExp(
  `^）?(?:(?:，[^。；]{0,90})?的)?，(?:原则上)?可(?:以|按[^，。；]{0,10})?(?:申[请领报]|享受|入驻|购买|参加)` +
    `|^(?:，[^。；]{0,60})?(?:的，?一次性(?:给予|${gifts})|，按[^，。；]{0,20}\\d[^，。；]{0,6}(?:给予|${gifts}))`,
  'u',
);
/** 金额占资产|10%以上|的交易应当表决; */
const shareBefore = /占[^，。；]{0,10}$/u;
const ofShare = /^的(?!目标|任务)[^，。；]{1,10}(?:应当?|须)/u;
/** 每完成网签|1000套|，组织抽奖 */
const stepBefore =
  /每(?:新上一个|满|带动|吸纳|招用|完成|成功\p{Script=Han}{2}|新增|增加|减少|降低|提高)[^，。；\d]{0,14}$/u;

/** Tells whether a figure is a condition of what its sentence says. */
export function isOnCondition({ before, wording, behind }: Omit<Figure, 'kind'>): boolean {
  return (
    (isBounded(before, wording) && (whenBehind.test(behind) || ifBefore.test(before))) ||
    ((reachedBefore.test(before) || opensWithBound.test(wording) || /^不[少低]于/u.test(wording)) &&
      mayBehind.test(behind)) ||
    (reached.test(before) && /以上$/u.test(wording) && rewardedNext.test(behind)) ||
    (rangeBefore.test(before) && ofRange.test(behind)) ||
    (putIn.test(before) && rangeRewarded.test(behind)) ||
    ((ownsBefore.test(before) || ownsWording.test(wording)) && ofOwners.test(behind)) ||
    (fewPeople.test(wording) && household.test(behind)) ||
    (boughtBefore.test(before) && boughtSize.test(wording) && ofHomes.test(behind)) ||
    (wording.includes('分之') && ofStage.test(behind)) ||
    (paidBefore.test(before) && onceDone.test(behind)) ||
    (shareBefore.test(before) && /以上$/u.test(wording) && ofShare.test(behind)) ||
    (eligibleBefore.test(before) && eligibleBehind.test(behind)) ||
    isOfRewarded(before, wording, behind) ||
    (whoDid.test(before) && didSo.test(behind)) ||
    (/以[上下内]$/u.test(wording) && opensWithSize.test(before) && alsoSo.test(behind)) ||
    stepBefore.test(before)
  );
}

function isBounded(before: string, wording: string): boolean {
  return boundBefore.test(before) || opensWithBound.test(wording) || /^(?:不[少低]于|达到?|突破)/u.test(wording);
}

function isOfRewarded(before: string, wording: string, behind: string): boolean {
  const isBound = reached.test(before) || opensWithBound.test(wording) || sizeOrMore.test(wording);
  return isBound && isSaidOfRewarded(before, behind);
}

/** Tells whether a sentence says who is rewarded: 对…的企业，给予奖励. */
export function isSaidOfRewarded(before: string, behind: string): boolean {
  return rewardedBefore.test(before) && rewardedBehind.test(behind);
}

/** 申报条件, 选拔条件, 评选标准 above what people have to be or to have done; not 放宽申领条件, which is a task */
const conditionHeading = new RegExp(
  '(?<!(?:严格|严把|规范|优化|放宽|改善|降低|完善|简化|取消|提升)[^，。；：]{0,16})' +
    '(?:(?:申[报请购领]|选拔|评选|推荐|报名|参[评选赛训]|认定|入[选围]|准入|任职|评审|招聘|聘用|' +
    '遴选|报考|奖补|补[贴助]|享受|资格|贷款)' +
    '(?:对象|项目|人员?)?(?:的?(?:基本|具体|必备))?(?:条件|资格)' +
    '|(?:选拔|评选|认定|入[选围]|评审|遴选)标准)$',
  'u',
);

/** Tells whether one of the headings above a text says that it lists conditions: figures there are no targets. */
export function listsConditions(headings: readonly string[]): boolean {
  return headings.some((heading) => conditionHeading.test(heading));
}
