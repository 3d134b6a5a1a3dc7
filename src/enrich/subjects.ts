/**
 * Finds whom sentences begin with and tell to do something: `市城管局要优化审批`, `由镇民政办统一保管`, `各县区6月底前完成摸底`.
 * What is done or only meant tells nobody: 市民政局已完成改造, 市财政局印发的办法.
 */
import { matchesIn } from '../model/matches-in.ts';
import { isKindOfAuthority, mayEndAt } from '../model/official/unit-names.ts';
import type { Span } from '../model/printed.ts';
import { by, clauseOf, inNames, listMark, longestTelling, must, noSubject } from './clauses.ts';
import { whenDue } from './day-wordings.ts';
import { listedNames, nameAny, nameUnits, unitsAtStart } from './name-lists.ts';
import { areTold, isPlaced } from './told-units.ts';
import { office } from './unit-lists.ts';

/** 会同市教育局… where nobody stands before it */
const beside = new RegExp(`(?<=^|[，,。；;\\n])会同(?<names>${inNames}{2,160})`, 'gu');
/** 核查|结果, 积极|性, 完成|进度: the verb is part of a noun; 排查|整治工作领导小组: of a name */
const asNoun =
  '(?!结果|进度|项目|成效|成果|情况|滞后|较|[率性值量]' +
  '|\\p{Script=Han}{0,10}(?:领导小组|工作组|专班|指挥部|\\p{Script=Han}处负责))';
const doing = [
  '(?:(?:开通|单列|召开|举办|上报|组建|组织|建立|制定|制订|印发|编制|完善|健全|加强|加快|推进|推动|统筹|优化|强化|督促|开展|公布|发布',
  '受理(?!窗口|范围|[点量])|汇总|安排|设立|提供|落实|承担|联合|确定|审定|审核(?!结果|意见)|审批(?!事项|时限|结果|流程|权限|服务)|保管|收集)',
  '(?:增加|新增|新建|改建|新改建|改造(?!项目|工程)|开设|开办|开放(?!时间|程度|日)|配备|做好|抓好|实施(?!方案|意见|细则|办法|单位|主体)',
  '完成(?!率|情况|时)|指导(?!意见|价|书|员)|监督(?![员所]|电话|检查组)|保障(?!性|[房局机])|协调(?!机制|小组|会)|列支|筹措|筹集|核查',
  '拨付|兑现|核发|颁发|核实|复核|初审|复审|移送|告知|反馈|答复|通报|约谈|巡查|选派',
  '清理|排查|整治|调查(?!报告|[表组队])|摸排|评估(?!报告|机构|组)|抽查|报送|提交|同步|严格|切实|积极|主动|认真|持续|深入|充分',
  `研究(?![院所室会]|中心)|拟[订定])${asNoun})`,
].join('|');
/** 群众|到县民政局, 企业|向县税务局, 企业|取得市税务局核发的证明: whoever goes there is told nothing */
const goesTo = /(?<=.)(?:[到在]|向(?!阳)|取得)/u;
/** 甲局|对辖区企业…; not 对外, 对口, 对台 */
const toWhat = '对(?![外口台])';
/** 甲局|要优化…, 甲局|应当公开…, 甲局|每年组织…, 甲局|是责任主体: what a sentence says of the units that it begins with */
export const predicate = new RegExp(
  [
    `^(?:${office}|[也都均]?${must}|[于在]?每(?:年|半年|季|月|周|半月|[两二三四五六七八九十\\d]{1,2}个?[天日周月])`,
    `(?:[将把]|${toWhat}|相应(?!的)|比照|根据|按照?(?!程序|规定)|结合|于(?=[^，,。；;]{2,16}前)|定期|及时|统一|适时|依法|依托|发挥|${doing}))`,
  ].join('|'),
  'u',
);
/** 税务部门|在申报表中设立信用承诺书, 税务总局|以识别号为标识，研究制定办法: how comes before what */
const how = new RegExp(
  '^(?:在|以|通过|围绕|针对|参照)[^。；\\n]{2,60}?(?:[，,、中里上]|为\\p{Script=Han}{2}[，,])' +
    `(?:${doing}|${toWhat}[^，,。；;\\n]{2,40}?进行(?!的))`,
  'u',
);
const pastBefore = /(?:去年|上年|前年|往年|近年|年来|以来|截[至止]|会议(?:指出|认为|听取)|据[悉统])[^。；\n]*$/u;
const act = new RegExp(
  `^(?:每(?:年|半年|季|月|周|半月)|${toWhat}[^，,。；;\\n]{2,40}?(?:进行|开展|负总责|负责(?!人))(?!的)|${doing})`,
  'u',
);
/** 绿化指导站|积极推进, 公积金中心|定期检查: only somebody does so */
const withWill = /^(?:积极|主动|认真|切实|定期|每(?:年|半年|季|月|周))/u;
const isDone = /^[^。；\n]*(?:已|了(?!解))/u;
/** 市县政府|承担执法职能的部门负责人: some of them */
const whichOnes = /^[^，,。；;\n]{2,16}的(?:部门|单位|机构|人员|干部)/u;
/** 县财政局|11月下旬组织…, 各乡镇|6月底前完成…: when stands before what is to be done */
const dueDay = new RegExp(
  `^${whenDue}[，,]?(?=${must}|(?:${doing}|联合|集中|全面|统一|对|将|把|向|会同|完成|启动|实施|进行|实现|建成|新建|改造|报送|提交|出台|配备|举行|检查|排查|整改|达到)(?!的))`,
  'u',
);
/** 甲局|印发的《意见》, 甲局|按规定公布的政策, 甲局|审批通过的项目应当公示, 甲局|推动建立了制度: whose work it is, and what is done */
export const done = new RegExp(
  '^(?:(?:定期|及时|统一|适时|依法|(?:按照?|根据)(?:规定|职责|权限|要求))?' +
    `(?:${doing}|登记|批准|认定|备案|查处|许可)+` +
    '(?:的(?<!(?:完善|健全|优化|强化)的)|[^，,。；;]{0,6}的\\p{Script=Han}{1,10}(?:应当|必须|须|不得|可以))' +
    `|(?![要须应将把]|必须)[^，,。；;]{0,12}?${doing}了(?!解))`,
  'u',
);
/** What goes on with a name though a predicate may begin so: 市委|组织部, 县市场|监督管理局 */
const restOfName = /^(?:\p{Script=Han}{1,5}?)(?:[部局室办处科站院委]|中心|支队|大队)$/u;
/** 6月底前，|各县区…, 每月25日前|各街道… */
const dayBefore = `(?:${whenDue}(?<=[前内])|每(?:年|个?季度?|个?月|周)[^，,。；;\\n]{1,10}前)`;
/** `由镇民政办统一保管` stands anywhere, `县气象台要发布预警` where a clause begins. */
export const subjectStart = new RegExp(
  `(?:(?:^|[。；;\\n])${listMark}(?:${dayBefore}[，,]?)?由?|${by}|(?<clause>[，,]))(?!${noSubject}|[\\d（(])`,
  'gu',
);
/** 要, 应当, 必须 behind a name; not what is asked of the mind alone */
const told = new RegExp(`^[也都均]?${must}(?!(?:切实|进一步)?(?:高度重视|提高认识|统一思想))`, 'u');
/** 公安机关|发现违法行为的，应当…, 各部门|在制定政策时，要…: what is to be done in a case */
const toldInCase = new RegExp(
  '^(?:对|在|发现|接到|收到|作出|受理(?!窗口|范围|[点量])|查处|审查)' +
    '(?![^，,。；;\\n]{0,60}的\\p{Script=Han}{2,8}[，,])[^，,。；;\\n]{2,60}(?:的|后|时|前)[，,](?:应当|应|必须|须|要(?!求|素))',
  'u',
);
/** 各学校|要了解情况的可查阅, 各单位|要申请补助的，: whoever it is */
export const whoever = new RegExp(`^${must}[^，,。；;]{1,24}的(?:可(?!持续|[靠行能])|应当|须|不得)`, 'u');
/** 由公安机关|责令改正, 由国务院|另行规定: only behind 由 it says who does it */
export const chargedWith = new RegExp(
  [
    '^(?:另行|予以|[制拟核认评]定|规定|实行|通过(?!后|的)|责令|给予|处(?![理置长])|公告|审[查核批]|批准|登记|[查惩]处|追究|吊销|撤销|扣留|扣[缴除减]|拨付|通报|约谈|进行|组织|实施',
    '办理|掌握|依[法照])(?!的)',
  ].join('|'),
  'u',
);
/** 由市财政局|向符合条件的家庭发放补贴, 由区住建局|给予一定比例的补助, 由市医保局|出具证明, 由市工信局|转发目录: what is given, and to whom */
const gives = new RegExp(
  [
    '^(?:转发(?!的)|出具(?!的|[^，,。；;]*(?:证明|意见|报告|凭证|材料|文件|[书函单据证])的)',
    '向(?!阳)[^，,。；;]{2,24}(?:兑现|拨付|发放|支付|提出|报送|提交|移送|通报|反馈|公布|报告|推送|出具|颁发|征求|收取)(?!的)',
    '给予(?:[^，,。；;]*[^，,。；;的])?的\\p{Script=Han}{0,8}(?:补[助贴偿]|优惠|支持)$)',
  ].join('|'),
  'u',
);
/** 由市供水集团|抢修: whatever is done, no other name, nothing that is meant, no way that papers go */
const anyTask = new RegExp(
  [
    '^(?![和与及或等以会]|[组构]成|产生|主持|(?:按程序)?报|[兼担]任|[^，,。；;]*(?:的|部门|机[关构]|单位|[局委办厅院队会处所站室](?:$|、)|中心|组织$)',
    '\\p{Script=Han}{0,4}(?:人员?|同志|首长|代表|领导))\\p{Script=Han}{2}',
  ].join('|'),
  'u',
);
const bodyOfTask = /.(?:公司|集团|[局厅委]|人民政府|部门|委员会|中心|领导小组)(?:经理室)?$/u;
/** 市供水集团|抢修队, 县公交公司|董事会, 市供水集团|名下公司, 县财政局|专户: what stands behind a body is part of it, or its own. */
const ofBody = new RegExp(
  [
    '^(?:自有|名下|旗下|[所下]属|内部|系统(?=内|\\p{Script=Han}{0,3}(?:医院|学校|单位))',
    '\\p{Script=Han}{0,6}(?:公司|集团|[队组部站]\\p{Script=Han})',
    '\\p{Script=Han}{0,2}(?:董事|监事|股东|理事|职工代表大?|办公|常务|党组|党委|工)会|党[组委总]|班子|经理[室层]|办公室|管理层|营业厅|服务大厅',
    '(?:专项|奖补|补助|补贴|扶持|配套|结余|存量|国有|财政|预算|债券|本级|集体)*(?:资金|经费|资产|股[权份]|债[券权]|专户|账户|利润|收入|存款)(?!管理|投资|监管)',
    '(?:线路|车辆|管网|网点|平台|场地|设备|厂房)',
    '\\p{Script=Han}{1,5}(?:[所科室处股办院]|中心)(?:负责|牵头|会同|配合|组织|具体|统一|汇总))',
  ].join('|'),
  'u',
);
/** 由县住建局|下放至乡镇, 由县政府|至南门, 由县水利局|原有3座增加到5座: whence something comes, not who acts */
const whence = new RegExp(
  [
    '^(?:(?:下放|划转|划归|延伸|拓展)[至到给]|原有|至(?![迟少多])|[通直][至往达]|\\p{Script=Han}{0,2}[增提降]\\p{Script=Han}?[到至]',
    '(?:调整|变更|更改|转变|[改转升])[为成])',
  ].join('|'),
  'u',
);
/** 县政府|至|县医院: from one place to another */
const wayBetween = /至(?=[省市县区州旗镇乡])/u;
/** 由市自然资源局|批准设立的企业: who is meant; not 处五千元以下的罚款 */
const ofWhom = /的(?!罚[款金]|处[分罚]|奖[励金])\p{Script=Han}/u;
const longestSubject = 80;

/** Tells whether `said`, behind 由 and the name of a body, is something that the body does: 由市供水集团|抢修. */
export function isAnyTask(said: string): boolean {
  return anyTask.test(said) && !ofBody.test(said);
}

/** Tells whether 由 before a name means "from": 由县住建局|下放至乡镇, 由县政府至县医院|道路改造. */
export function tellsWhence(names: string, said: string): boolean {
  return whence.test(said) || wayBetween.test(names);
}

/**
 * Returns the units that sentences begin with and say something to do of (市城管局要优化审批, 由镇民政办统一保管), and those beside
 * whom the reader is to act (会同市教育局组建联盟).
 */
export function findSubjects(text: string): Span[] {
  return [...subjectsIn(text), ...besideReader(text)].sort((a, b) => a.start - b.start);
}

function besideReader(text: string): Span[] {
  return [...matchesIn(text, beside)].flatMap(({ 0: found, index, groups }) => {
    const names = groups?.['names'] ?? '';
    const length = unitsAtStart(names, nameAny);
    const end = index + found.length - names.length + length;
    return length === 0 || tellsPast(text, end) ? [] : [{ start: index, end }];
  });
}

function subjectsIn(text: string): Span[] {
  return [...matchesIn(text, subjectStart)].flatMap(({ 0: found, index, groups = {} }) => {
    const start = index + found.length;
    const behind = text.slice(start, start + longestTelling);
    const charged = found.endsWith('由');
    const first = !charged && groups['clause'] === undefined;
    const length = subjectLength(behind, { charged, first });
    if (length === 0) return [];
    const [names, said] = [behind.slice(0, length), behind.slice(length)];
    const isClause = groups['clause'] !== undefined && (tellsPast(text, start + length) || !actsInside(names, said));
    return isTold(said) || !isClause ? [{ start, end: start + length }] : [];
  });
}

/**
 * Tells whether those act whom a clause inside a sentence begins with: units of a place by a verb alone (落实待遇，|区财政局|设立
 * 专项资金), authorities where what they do follows from the case before (…的当事人，|税务部门|将其列入名单).
 */
export function actsInside(names: string, said: string): boolean {
  if (whichOnes.test(said)) return false;
  return act.test(said)
    ? listedNames(names).every(isPlaced)
    : /^[将把]其/u.test(said) && listedNames(names).every(isAuthority);
}

function isAuthority(name: string): boolean {
  return isKindOfAuthority(name) && /(?:部门|机关)$/u.test(name);
}

/** 推进城中村|改造: a clause that begins with what is to be done names nobody before it. */
function subjectLength(behind: string, place: Pick<Cut, 'charged' | 'first'>): number {
  if (!place.charged && asks(cutAt(behind, 0, place))) return 0;
  const clause = clauseOf(behind).slice(0, longestSubject);
  if (place.first && areToldApart(clause, behind.slice(clause.length))) return clause.length;
  const subjectEnd = (from: number): number => {
    for (let at = from; at < clause.length; at += 1) if (isSubject(cutAt(behind, at, place))) return at;
    return 0;
  };
  const first = subjectEnd(1);
  const next = first === 0 ? 0 : subjectEnd(first + 1);
  return restOfName.test(clause.slice(first, next)) ? next : first;
}

/** 省、市财政和商务部门|，应当立即核实 */
function areToldApart(names: string, behind: string): boolean {
  if (!/^[，,]/u.test(behind) || !told.test(behind.slice(1))) return false;
  if (!mayEndAt(names, names.length) || !nameUnits(names)) return false;
  return areTold(listedNames(names), { charged: false, told: true, willing: false, firm: true });
}

/** 去年，市教育局|新增学位; 市民政局|完成改造30户，已入住 */
function tellsPast(text: string, at: number): boolean {
  return (
    pastBefore.test(text.slice(Math.max(0, at - longestTelling), at)) ||
    isDone.test(text.slice(at, at + longestTelling))
  );
}

/** A place where the names that a sentence begins with may end. */
interface Cut {
  readonly names: string;
  /** All that stands behind them, the day by which it is due at its start, and the clause behind this day. */
  readonly rest: string;
  readonly due: string;
  readonly said: string;
  /** 由 stands before them. */
  readonly charged: boolean;
  /** A sentence begins with them. */
  readonly first: boolean;
}

function cutAt(behind: string, end: number, place: Pick<Cut, 'charged' | 'first'>): Cut {
  const rest = behind.slice(end);
  const due = dueDayOf(rest);
  return { names: behind.slice(0, end), rest, due, said: clauseOf(rest.slice(due.length)), ...place };
}

function isSubject(cut: Cut): boolean {
  return cut.names !== '' && asks(cut) && nameUnits(cut.names) && mayBeTold(cut);
}

function asks(cut: Cut): boolean {
  return saysTask(cut) && !saysOther(cut);
}

/** 要优化审批, 6月底前完成摸底, 以治水为抓手，推进治理; 由市供水集团|抢修 */
function saysTask(cut: Cut): boolean {
  const { rest, due, said } = cut;
  return due !== '' || predicate.test(said) || how.test(rest) || isTold(rest, due) || isCharged(cut);
}

function isCharged({ names, rest, said, charged }: Cut): boolean {
  if (charged && gives.test(said)) return true;
  if (!charged || ofWhom.test(said)) return false;
  return chargedWith.test(said) || (bodyOfTask.test(names) && mayEndAt(names + rest, names.length) && isAnyTask(said));
}

/** What reads like a task and tells whence something comes, who or what is meant, or what is done. */
function saysOther({ names, rest, said, charged }: Cut): boolean {
  if (names.includes('或') || goesTo.test(names) || (charged && tellsWhence(names, said))) return true;
  return done.test(said) || whoever.test(said) || (said.endsWith('的') && !toldInCase.test(rest));
}

function mayBeTold({ names, rest, due, said, charged, first }: Cut): boolean {
  const told = isTold(rest, due);
  const willing = first && withWill.test(said) && !isDone.test(rest);
  const firm =
    charged || told || how.test(rest) || (first && withWill.test(said) && listedNames(names).every(isAuthority));
  return areTold(listedNames(names), { charged, told, willing, firm: firm || /^[将把]其/u.test(said) });
}

/** Tells whether it is told to do something: 要优化审批, 6月底前完成摸底, 发现违法行为的，应当制止. */
function isTold(said: string, due = dueDayOf(said)): boolean {
  return told.test(said) || toldInCase.test(said) || /[前内][，,]?$/u.test(due);
}

function dueDayOf(said: string): string {
  return dueDay.exec(said)?.[0] ?? '';
}
