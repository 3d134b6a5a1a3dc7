/**
 * The words of a responsibility note (责任分工): what says who leads, answers and supports, what opens a time limit
 * (完成时限：), and how a unit names its offices. They are written in simplified characters; who reads a text in
 * traditional ones simplifies it first.
 */
import type { Role } from '../kinds.ts';
import { closer, opener } from './brackets.ts';
import { isUnitName, namesUnitAt } from './unit-names.ts';

/** Words that stand before 单位： (配合单位：市财政局) and behind a name (市司法局牵头，市财政局配合). */
const verbs: Readonly<Record<string, Role>> = {
  牵头: 'lead',
  主责: 'lead',
  主办: 'lead',
  承办: 'responsible',
  负责: 'responsible',
  落实: 'responsible',
  配合: 'supporting',
  协办: 'supporting',
  协助: 'supporting',
  协同: 'supporting',
  参与: 'supporting',
  参加: 'supporting',
  指导: 'supporting',
  支持: 'supporting',
};
/** Words that stand before 单位： only; behind other words they are part of a sentence (压实主体责任). */
const nouns: Readonly<Record<string, Role>> = {
  第一责任: 'lead',
  责任: 'responsible',
  主管: 'responsible',
  实施: 'responsible',
};
/** Words that say so only before 单位：, since sentences hold them too (组织实施, 建设). */
const officeNouns: Readonly<Record<string, Role>> = {
  组织: 'responsible',
  执行: 'responsible',
  完成: 'responsible',
  建设: 'responsible',
  业主: 'responsible',
  督导: 'supporting',
  督办: 'supporting',
  监督: 'supporting',
  监管: 'supporting',
  验收: 'supporting',
  协作: 'supporting',
  会办: 'supporting',
  分办: 'responsible',
  成员: 'supporting',
};
/** Words that say so only where a clause ends with them: 市教育局督促指导，各县区组织实施. */
const closingVerbs: Readonly<Record<string, Role>> = {
  负总责: 'lead',
  负主责: 'lead',
  主抓: 'lead',
  统筹: 'lead',
  组织实施: 'responsible',
  实施: 'responsible',
  推进: 'responsible',
  抓好: 'responsible',
  抓落实: 'responsible',
  监督: 'supporting',
  督促: 'supporting',
  督导: 'supporting',
  督办: 'supporting',
};
const roles = new Map(Object.entries({ ...officeNouns, ...closingVerbs, ...verbs, ...nouns }));

const manner =
  '(?:[按依根][照据]?(?:各自|各?(?:单位|部门)|工作|岗位)的?职责(?:分工)?|[按依根]?[照据]?(?:各自)?(?:职责|职能|职责范围|行业|领域|任务)?(?:职责|职能|分工)|在各自的?(?:职责|职能|职权)(?:范围)?内|在[\\p{Script=Han}、]{2,24}方面(?:予以|给予)|对[\\p{Script=Han}]{2,20}(?:予以|给予)|按程序|派[员人]|各自|共同|分别|具体|统筹|联合|分工|分级|总|抓好|做好)';
/** Source of a pattern for how a unit is told to do it: 要积极配合, 主要负责, 及时会同. */
export const urged = '(?:应当|[要应须]|主要|积极|主动|及时|定期|适时|密切|全力|认真|予以|给予){0,2}';
/** Source of a pattern for what a unit does that the words before it say it does: 按职责分工抓好落实, 具体实施. */
export const task = '(?:组织实施|实施|推进|办理|执行|承担)';
/** Signs beside the names of those who lead, inside a character class: 甲局★, *乙局. */
export const leadSigns = '*＊★☆※△▲◆';
/** 市政协|办公室 is no 协办, 负责|人 and 负责|同志 no 负责. */
const verb = Object.keys(verbs).join('|').replace('协办', '(?<!政)协办').replace('负责', '负责(?!人|同志)');
/** 质量技术监督 is a line of work. */
const closingVerb = Object.keys(closingVerbs).join('|').replace('|监督|', '|(?<!技术|质量)监督|');
/** 就业指导|中心, 技术支持|中心, 绿化指导|站 */
const restOfName = '(?<=指导|支持)(?:中心(?!城)|[站所]|委员会|小组|办公室)';
/**
 * Source of a pattern for what says behind a name what a unit does: 牵头, 按职责分工负责, 牵头负责组织实施, 各负其责, 为配合单位,
 * 是规划的实施主体; its group is `word`.
 */
export const firmTail = `(?:(?<!(?:[列排居其]|[逗分]号|首[个位家]|第一[个位]|[带标注加打画][^，。；、]{0,3}[${leadSigns}星])[^，。；、]{0,12})(?:作?为|是)(?:[^，,。；;、：:（）()]{1,20}的)?(?<word>${verb}|${Object.keys(nouns).join('|')})(?:单位|部门|机构|主体)|${urged}(?:${manner}[，,]?){0,3}(?:负责(?=牵头|主办))?(?<word>${verb})(?!单位|部门|机构|机关|主体|${restOfName})(?:${verb}|抓总|组织|实施|推进|工作|督促|督导)*|(?:${manner}){1,3}${task}|${manner}(?:做好|抓好|开展|落实)[^，,。；;、：（()）]{0,12}工作|各负其责|各司其职)`;
/** Source of the same with the verbs that say so only at the end of a clause: 督促指导, 组织实施. */
export const roleTail = `(?:${firmTail}|(?:${manner}){0,3}(?<![（(、，,])(?<word>${closingVerb})(?:推进|协调|指导|落实|检查|实施|监督)*(?=\\s*(?:[，,；;。、]|${closer}|$)))`;
/** Source of a pattern for the word that opens a list of units: 主要责任, 牵头考核; its group is `word`. */
export const roleWord = `(?:主要|第[一二三]|总|共同|联合|其[他它余]|具体)?(?:[省市县区州镇乡]级|[省市县区]直|县区|部门)?(?<word>${Object.keys({ ...verbs, ...nouns }).join('|')}|(?:${Object.keys(officeNouns).join('|')})(?=单位|部门|主体)|监督(?=\\s*[:：]))(?:责任|配合|考核|落实|推进|实施|负责)?(?:[（(](?:责任|配合|牵头|主办|承办|协办|主管|实施)[）)])?`;
/** Source of a pattern for what follows that word: 牵头单位, 责任部门, 责任股室. */
export const officeWord =
  '(?:(?:单位|部门|机构|机关|部室|科室|处室|股室|组室|站所|科|处|室|部|院系|学院|企业|公司|主体|地区|县区|乡镇|街道|镇街|[方组])(?:[（(][^（()）:：]{1,6}[）)])?[\\d一二三]?(?:(?:[及和与、]|以及)(?:责任人|负责人|联系人|完成时[限间]|时[限间]))?)';
/** What names persons in its place: 责任领导, 责任人. */
const personWord = '(?:[省市县区州镇乡]?级?(?:领导|负责人|负责同志|同志|人员?))';
/** Source of a pattern for what opens the names of persons beside those of units: 责任领导, 分管市领导, 包联人. */
export const personHead = `(?:(?:主要|[省市县区州镇乡]级)?(?:${[...roles.keys(), '分管', '包联', '包保', '包抓', '包案', '联系', '挂钩', '挂联', '挂点', '督办', '督导'].join('|')})${personWord})`;
/** Source of a pattern for what opens a time limit: 完成时限, 时限要求, 时间节点. */
export const limitWord =
  '(?:(?:完成|办结|责任|落实|推进|实施|整改|达标)(?:时间|日期|进度)|(?:完成|办理|办结|整改|落实|推进|实施|工作)?(?:时限|期限)(?:要求)?|时间(?:节点|安排|要求|进度))';

/** Signs that stand before a note on a line of its own, inside a character class: ——牵头单位：, ●责任单位：. */
export const bulletSigns = '—–\\-•·●○◆◇■□★☆▲△※►▪◎⊙➢➤→☞✓√*';
/** 其余为配合单位, 其他有关单位按职责分工配合, 逗号后的为协办单位 */
export const othersSupport =
  /(?:其[余他它]|[逗分]号(?:之|以)?后)[^，。；（）]{0,16}(?:配合|协办|协助|参与|参加)(?:单位|部门)?/u;
const bySign = `[带标注加打画](?:注|有|了)?[“"‘']?(?<star>(?<sign>[${leadSigns}])|星)[”"’']?号?`;
const firstPlace = '(?:第一位|首位|第一)';
/** Whom the rule means: 列第一位, 首个单位, 首家, 第一位的, 逗号前面的, 带★的 */
const ruledUnits = [
  `[列排居][名序]?在?${firstPlace}`,
  `(?:首个|第一个|首位|第一位)(?:单位|部门)|首家|第一位的`,
  '(?:[列排以]在?)?(?<stop>[逗分]号)(?:之|以)?前面?的?',
  bySign,
].join('|');
const leadUnit = '(?:牵头|主办)(?:单位|部门)';
/**
 * Says which units of a note lead: 列第一位者为牵头单位, 首个单位为牵头单位, 列首位的单位牵头, 牵头单位为列第一位的单位; `stop`:
 * 逗号前面的为牵头单位; `star`: 带★的为牵头单位, with `sign` where it is printed.
 */
export const leadRule = new RegExp(
  `(?:${ruledUnits})(?:[^，。；（）]{0,8}(?:为(?:牵头|主办)(?:单位|部门)?|是${leadUnit})|的?(?:单位|部门)(?:牵头|主办)(?!\\p{Script=Han}))|${leadUnit}[为是](?:${ruledUnits})的?(?:单位|部门)`,
  'u',
);

/** Source of a pattern for what opens a sentence that says who does what: 责任分工：市司法局牵头. */
export const divisionWord = '(?:责任|任务|职责|工作)?分工';

const organEnd = '[局委办部厅院会署府处站社队所区县市镇乡道团校司科室]';
/** Source of a pattern for what opens a sentence that says who does what: `责任分工：` before 甲局牵头 or before names alone. */
export const divisionHead = `${divisionWord}\\s*[:：](?=[^。]*(?:${roleTail}\\s*(?:[，,；;。]|$)|${organEnd}\\s*(?:。|$)))`;
/** Source of a pattern for a head without 单位 outside brackets: `牵头：` before a unit. */
export const shortHead = `(?:牵头|主办|承办|协办|配合|主责)\\s*[:：](?=\\s*[\\p{Script=Han}（()）“]{1,20}${organEnd}[”）)]?\\s*(?:[、，,；;。\\s]|$))`;
/** Source of a pattern for a head that has lost its colon: `责任单位` before names and nothing else. */
export const bareHead = `${roleWord}${officeWord}\\s*(?:[—–-]{1,2}\\s*)?(?=(?!为|是|有|包括)\\p{Script=Han}{1,20}${organEnd}(?:、\\p{Script=Han}{1,20}${organEnd})*\\s*(?:[，,；;。]|$))`;

/** Source of a pattern for a head in brackets of its own: 【责任单位】, 〔完成时限〕：; its group is `word`. */
export const bracketedHead = `[【［\\[〔](?:${roleWord}${officeWord}|${limitWord})[】］\\]〕]\\s*[:：]?`;

const head = `(?:(?:${roleWord}${officeWord}?|${limitWord})\\s*[:：]|${roleWord}${officeWord}为)`;
/** A note that a head opens, at its beginning or behind a time limit: 10月底前完成，牵头单位：… */
const opensWithHead = new RegExp(`^${opener}?\\s*(?:[^：:。；;]{0,40}[，,；;。]\\s*)?${head}`, 'u');
const firstName = new RegExp(`^${opener}?\\s*由?(?<name>[^、，,；;]+?)等?(?=[、，,；;]|和各|${roleTail})`, 'du');
/** 甲局会同乙局, and no more */
const joins = new RegExp(`^${opener}?\\s*由?(?<name>[^、，,；;]{2,26}?)会同[^，,。；;]{2,60}${closer}?$`, 'u');
const endsWithRole = new RegExp(`${roleTail}\\s*(?:[。，；,;].*)?${closer}?$`, 'u');

/** 甲局负责建设平台，乙局负责接入，6月底前完成 */
const tellsDuty = new RegExp(
  `^${opener}?\\s*由?[^，,。；;]{2,40}?(?:负责(?!人|同志)|牵头(?!单位|部门))[^，,。；;的]{0,30}(?:[，,；;][^。]*)?${closer}?$`,
  'u',
);

/** Returns the role that a word of `roleTail` or `roleWord` gives; a unit that is only named answers. */
export function roleOf(word: string | undefined): Role {
  return roles.get(word ?? '') ?? 'responsible';
}

/** Tells whether a bracket inside a text says who answers: it opens with 责任单位： or ends as 市司法局牵头，市财政局配合 does. */
export function saysWhoAnswers(bracket: string): boolean {
  if (opensWithHead.test(bracket) || isUnitName(joins.exec(bracket)?.groups?.['name'] ?? '')) return true;
  return [endsWithRole, tellsDuty].some((form) => form.test(bracket)) && opensWithUnit(bracket);
}

function opensWithUnit(bracket: string): boolean {
  const [start, end] = firstName.exec(bracket)?.indices?.groups?.['name'] ?? [0, 0];
  return namesUnitAt(bracket, { start, end });
}

/** A unit's name with the offices that the bracket at its end names. */
export interface OfficeList {
  readonly name: string;
  readonly offices: readonly string[];
}

/** Reads the bracket at the end of a unit's name: 综合管理部（司法、大数据）; not 各县（市、区）人民政府. */
export function readOffices(printed: string): OfficeList | undefined {
  const { name, list } = /^(?<name>[^（(]+)[（(](?<list>[^（()）]+)[）)]$/u.exec(printed)?.groups ?? {};
  return name && list ? { name, offices: list.split('、').filter(Boolean) } : undefined;
}

/** Returns what stands in a note before it says who leads: the names. */
export function namesBeforeRule(note: string): string {
  const at = note.search(leadRule);
  return at < 0 ? note : note.slice(0, at).replace(/[，,。；;\s]+$/u, '');
}
