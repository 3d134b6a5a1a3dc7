/**
 * Finds who acts in an article (第三条) of a statute: whom it tells to do something (`市人民政府应当…`, `有关部门依法…`), whom it
 * charges (`由公安机关责令改正`), and the part of each (`居民委员会协助`). Who breaks a rule (`违反规定的`) and who is only addressed
 * (`向市财政局提交`) does nothing.
 */
import { matchesIn } from '../model/matches-in.ts';
import { bracketDepth, withoutRemarks } from '../model/official/brackets.ts';
import {
  isKindOfUnits,
  isPlaces,
  isUnitName,
  mayEndAt,
  meansAll,
  nameAt,
  namesUnitAt,
  sinceOrSelf,
} from '../model/official/unit-names.ts';
import type { Span } from '../model/printed.ts';
import { clauseOf, longestTelling, must } from './clauses.ts';
import { endOfJoined } from './duty-sentences.ts';
import { actsInside, chargedWith, done, isAnyTask, predicate, subjectStart, tellsWhence, whoever } from './subjects.ts';
import { isPlaced } from './told-units.ts';
import { splitNames } from './unit-lists.ts';

const may = '可(?:以|(?=结合|根据|按|参照|视|自行|[向对]))|有权';
const manner = '(?:按照?(?:各自)?职责(?:分工|权限)?|依法|具体|统一|共同|分别|及时|主动|积极|予以|应当?)';
const part = '(?:牵头(?!部门|单位)|负责(?!人|同志)|会同|协助|配合|协同(?=实施|做好|开展)|参与|参加)';
/** What says that whoever stands before it acts: 应当, 可以, 负责. */
const firm = new RegExp(`${must}(?!由)|${may}|${part}`, 'gu');
/** 依法协助, 应当会同, 在各自职责范围内做好配合: the part of whoever stands before it */
const partOf = new RegExp(`^(?:在各自的?职[责权]范围内)?(?:${manner}|做好){0,2}${part}`, 'u');
/** 负责实施|的部门: what somebody else is said to do */
const ofTask =
  /^(?:负责|牵头|参与|会同)(?:实施|建设|管理|承建|监管|审批|审查|办理|承办|筹集|评估|组织){1,2}的(?=\p{Script=Han})/u;
/** What a sentence says of whom it begins with. */
const verb = [
  predicate.source.slice(1),
  '通过(?!的)|采取|依[照据]|在(?=[^，,。；;]{1,20}[内中下])|主管(?!部门|单位|机关)|履行|行使|承担|划定|设置|授权|决定(?!书)|报送?(?!告书)',
  '审批|办理|申请|指导|推行|支持|鼓励|协商|发现|接到|聘请|选聘',
  '自(?=[^，,。；;]{2,30}之日起)|经(?=\\p{Script=Han}{0,6}(?:审[查核]|[调核]查|核实|研究|评估|检查|论证)$)',
].join('|');
const says = new RegExp(`^(?:${verb})`, 'u');
/** 由公安机关|予以公告, 由市财政局|列入预算 */
const saysBehindBy = new RegExp(
  `^(?:${verb}|${chargedWith.source.slice(1)}|(?:进行|管辖|处[罚理置]|移送|列[入明支]|确[定认]|指定|作出|核[准实定]|汇总|编制|调查|约谈|通知|直接|共同|分别|予以|没收|追缴|暂扣|收回|撤回|设[定置])(?!的)|到[^，,。；;的]{2,24}(?:办理|申请|备案|登记|领取))`,
  'u',
);
/** ，供水单位|每季度公示…, ，市公安局|于2月底前汇总…, ，有关部门|在各自职责范围内做好… */
const saysInside =
  /^(?:在各自|按照?各自|按照?职责|依法(?![定律])|依照|每(?:年|半年|季|月|周)|于(?=[^，,。；;]{2,16}前)|予以[配协])/u;
/** 编制规划|时，应当…, 接到申请|后，可以… */
const inCase = new RegExp(
  `^[^，,。；;：:\\n]{2,60}(?:时|后|前|的|外|过程中|期间)[，,](?:对[^，,。；;：:\\n]{2,60}[，,])?` +
    `(?:[还也均]?${must}|${may}|依法(?!给予|追究|承担)|及时|会同)`,
  'u',
);
/** 甲部门和乙部门|，应当立即核实 */
const apart = new RegExp(`^[，,][也都均]?${must}`, 'u');
const isCase = /(?:的|时|后|前)$/u;
/** What a rule holds against somebody: 未履行职责的, 及其工作人员滥用职权的, 有下列行为 */
const breach =
  /^(?:及(?!时)|\p{Script=Han}{0,4}人员|[^，,。；;]{0,30}不得|对(?![^。；;\n]*(?:实施|进行|负责|负总责|[给予]予|开展|加强|采取|作出|承担|履行|应|可以|实行|提出|组织|监督))|工作人员|负责人|有(?!权)|[未不拒]|违反|违法|滥用|玩忽|逾期|因|或)|^对[^，,。；;]*(?:不[予移履依按执]|不及时|未[按依履经及]|拒不)|^[^。；：\n]{0,60}有下列/u;
/** 审核的材料应当…, 开展的其他检查, 履行职责所必需的经费: what is meant, not who */
const attributive =
  /^[^，,。；;：:]{1,24}的\p{Script=Han}{1,14}(?:应当|必须|不得|可以)|(?:采集|告知|出具|发现|认定|登记|办理|审批|受理|开展|实施|作出|组织|制定|进行|采取|提出|公布|发布|建立|设立|确定|核发|获得|取得|所必需)的\p{Script=Han}{1,14}$/u;
/** 县级以上人民政府|优化营商环境工作主管部门对…: the verb is part of a name */
const restOfActor = /^(?![是为系作])[^的，,。；;：:\n]{2,20}(?:部门|机[关构]|委员会)(?:$|及其|[对在将按依根])/u;
/** Whoever it is: 任何单位, 所在单位, 企业 */
const anyone =
  /^(?:任何|其[他它余]|有权|受?委托|被授权|上述|下列|各|所有|该|本|当地|所在|专业|社会|公用|公共|国有|民办|地方|营利性|非营利性|集体|法定|第三方|(?:当事人|申请人|用工)所在)*(?:政府|单位|组织|机[构关]|企业|公司|个人)$|^(?:人民)?政府$|法人|(?:[企事]业|企)单位$|(?:有关|相关)企业$|^(?:该|上述|下列|前款)|本(?:部门|单位|机[关构]|行业)$/u;
/** … and who is charged, though not named: 由有关部门, 由主管部门 */
const anyoneCharged = /^(?:有关|相关)?(?:行政|行业)?(?:主管)?部门$|^(?:有关|相关)(?:主管)?(?:单位|机[关构])$/u;
const body =
  /(?:政府|公署|部门|机[关构]|单位|(?<!经济|合作)组织|[局委办署院]|(?<!大)厅|(?:委员|[委工]|联合|理事|监事|基金|十字)会|[总支大中]队|(?:宣传|组织|统战|武装|公安|教育|财政|民政|司法|科技|商务|水利|建设|运输|资源|环境|农村|信息化|保障)部|办公室|中心|(?:办事|管理|服务)处|院校|高校|学校|[大中小]学|幼儿园|派出所|研究所|街道|乡镇|(?:自由贸易试验|开发|示范|度假|保税|功能)区|小组|[督验检工][查收作]组|专班|气象台|海关|银行|媒体|[残妇]联|工商联|团委)$/u;
/** 市图书馆, 市供电公司, 乡镇司法所: how bodies end that name their place; not 小区物业公司 */
const bodyOfPlace = /^(?!.*小区).*(?:[馆站所队社处团]|公司|集团|[协学商]会)$/u;
/** 水库管理所, 综合文化站: … and those that name their work; not 加油站, 事务所 */
const bodyOfWork = /(?:管理|服务|监督|监测|执法|救援|救助|保护|推广|检疫|防疫|水文|文化|司法|财政)[站所队]$/u;
/** 人民政府|布局排污单位: a name goes on only with a body of it. */
const goesOnAs =
  /(?:人民政府|部门|机[关构]|委员会|法院|检察院|办事处)(?!$|及其|所属|\p{Script=Han}{1,20}(?:部门|机[关构]|办公室|办公厅|委员会|指导单位)$|办公[室厅])/u;
/** What a name does not hold: 保障|金融机构, 材料|提交|决策机关 */
const verbInName =
  /^(?:指导(?!站|中心)|保障|支持|鼓励|引导|推进|推动|督促|促进|帮助|要求|梳理|允许|责令|通知|提供|移送|报送|申请|加强|组织|设立|成立|确定|委托|邀请|聘请|选聘)(?!(?:部门?|单位|机关)$)|申请人|经(?![济营信贸发开管办])|布局|(?<![报签])到|通过|采取|取得|履行|违反|认为|发现|接到|经过|进行|给予|予以|作出|依法|依照|依据|根据|按|向|因|被|未|拟|督促|鼓励|支持|要求|应当|可以|会同|提交|移[送交]|涉及|收到|委托|商请|[申提]请|请求|征得|撤销|适用|(?<!对外)联系|保证|公示|当事人|(?<![所驻])在(?![地线])|与|承担|不(?!动产)|(?<![省市县区])或/u;
/** Names of bodies that hold such a word: 全面依法治市委员会, 未成年人保护中心, 市自然资源与规划局 */
const wordOfName =
  /依法治[国省市县区州旗]|未(?:成年|来|央)|自[备愿]|财经|经(?=[侦纬费典])|植被|基因|根据地|[模虚]拟|向阳|联系群众|(?:保证|技术支持|移交安置)(?=委员会|办公室|局|中心|[站所处])|(?<=^(?:[省市县区州旗镇乡](?![民场城域区级])|自治区)\p{Script=Han}{2,8}(?<!企业|[局委办厅院会]|机[关构]|[单部][位门]|中心))与(?=\p{Script=Han}{2,8}(?:[局委办厅]|委员会|中心)$)/gu;
const since = new RegExp(sinceOrSelf, 'u');
const longestNames = 80;

/** Returns where an article in simplified characters names who acts, with the word for their part where there is one. */
export function findArticleActors(text: string): Span[] {
  return [...matchesIn(text, subjectStart)].flatMap(({ 0: found, index, groups = {} }) => {
    const start = index + found.length;
    const behind = text.slice(start, start + longestTelling);
    const charged = found.endsWith('由');
    const place = charged ? 'charged' : groups['clause'] === undefined ? 'sentence' : 'clause';
    const names = findNames(behind, place);
    if (!names) return [];
    return actorsOf(behind, names, charged).map((actors) => ({
      start: start + actors.start - (charged && actors.start === names.start ? 1 : 0),
      end: start + actors.end,
    }));
  });
}

/** Where names stand: behind 由, where a clause inside a sentence begins, where a sentence does. */
type Place = 'charged' | 'clause' | 'sentence';

function findNames(behind: string, place: Place): Span | undefined {
  const clause = clauseOf(behind).slice(0, longestNames);
  const told = namesBeforeFirm(clause, place);
  if (told) return told;
  if (place === 'sentence' && apart.test(behind.slice(clause.length)) && areActors(clause, clause.length))
    return { start: 0, end: clause.length };
  const end = endBeforeVerb(behind, clause, place) || (place === 'clause' ? 0 : endBeforeCase(behind, clause));
  return end === 0 ? undefined : { start: 0, end };
}

/** 甲部门|应当…, 审查草案的|甲部门|可以…, 甲部门|或者其委托的机构负责… */
function namesBeforeFirm(clause: string, place: Place): Span | undefined {
  for (const { index } of matchesIn(clause, firm)) {
    const list = clause.slice(0, index).replace(mannerAtEnd, '').replace(orOther, '');
    const said = clause.slice(list.length);
    const isPlain = areActors(list, list.length) || place === 'charged' || partOf.test(said);
    const start = isPlain ? 0 : (saidOfNames.exec(list)?.[0].length ?? 0);
    if (!areActors(list.slice(start), list.length - start)) continue;
    return ofTask.test(said) || whoever.test(said) ? undefined : { start, end: list.length };
  }
  return undefined;
}

const mannerAtEnd = new RegExp(`(?:${manner}|之间)+$`, 'u');
/** 甲部门|或者其委托的机构, 甲部门|及其工作人员 */
const orOther = /或者?(?:其(?!他)|\p{Script=Han}{1,24}的)\p{Script=Han}{2,16}$|及其(?:工作|执法)人员$/u;
/** 承接处罚权的|乡镇人民政府 */
const saidOfNames = /^(?![对向在经由以将与为按])(?:(?!应当|可以|邀请|委托)[^的]){2,40}(?<!设区)的/u;

/** 甲部门|对…实施监督, 由甲部门|责令改正 */
function endBeforeVerb(behind: string, clause: string, place: Place): number {
  const acts = { charged: saysBehindBy, clause: saysInside, sentence: says }[place];
  for (let at = 2; at < clause.length; at += 1) {
    const said = clause.slice(at);
    if (place === 'charged' && tellsWhence(clause.slice(0, at), said) && mayEndAt(clause, at)) return 0;
    const isTold = acts.test(said) || (place === 'clause' && actsInside(clause.slice(0, at), said));
    if (!isTold || restOfActor.test(said) || !areActors(clause, at)) continue;
    if (done.test(said) || attributive.test(said) || (place !== 'charged' && breach.test(behind.slice(at)))) return 0;
    return !isCase.test(clauseOf(behind.slice(at))) || inCase.test(behind.slice(at)) ? at : 0;
  }
  return place === 'charged' ? endBeforeTask(clause) : 0;
}

/** 由市公安局|召集, 由生态环境部门|注销: whatever verb stands behind an authority, no other name and nothing that is meant */
function endBeforeTask(clause: string): number {
  for (let at = 2; at < clause.length - 1; at += 1)
    if (isAnyTask(clause.slice(at)) && authority.test(clause.slice(0, at)) && areActors(clause, at)) return at;
  return 0;
}

const authority = /^(?!.*(?:《|政府同)).*(?:.局|人民政府|.部门|公安机关|委员会)$/u;

/** 甲部门|编制规划时，应当… */
function endBeforeCase(behind: string, clause: string): number {
  for (let at = clause.length - 2; at > 1; at -= 1) {
    const said = behind.slice(at);
    if (inCase.test(said) && !/^[、和或与的]/u.test(said) && !breach.test(said) && areActors(clause, at)) return at;
  }
  return 0;
}

function actorsOf(behind: string, names: Span, charged: boolean): Span[] {
  const { start, end } = names;
  const word = partOf.exec(clauseOf(behind.slice(end)))?.[0] ?? '';
  if (word.endsWith('会同')) {
    const joined = endOfJoined(behind, end);
    if (joined > end && !behind.slice(end, joined).endsWith('会同')) return [{ start, end: joined }];
  } else if (word !== '') return [{ start, end: end + word.length }];
  return actorsAmong(behind.slice(start, end), charged).map((span) => ({
    start: start + span.start,
    end: start + span.end,
  }));
}

/** 国家机关|、事业单位, 由甲部门|或者有关机关: behind one that tells nothing only who has a place does: 供水企业、|市自来水公司 */
function actorsAmong(list: string, charged: boolean): Span[] {
  const tells = (span: Span): boolean =>
    isActorAt(list, span) &&
    !(charged && list.charAt(span.start - 1) !== '等' && anyoneCharged.test(nameAt(list, span)));
  const spans = spansIn(list);
  const first = spans.findIndex((span) => !tells(span));
  if (first < 0) return [{ start: 0, end: list.length }];
  const last = spans[first - 1];
  const placed = spans.slice(first).filter((span) => tells(span) && isPlaced(nameAt(list, span)));
  return last ? [{ start: 0, end: last.end }, ...placed] : placed;
}

/** Beside a unit that acts others may: 居民委员会、物业服务人. */
function areActors(behind: string, end: number): boolean {
  const list = behind.slice(0, end);
  if (list.length < 2 || bracketDepth(list) !== 0 || list.includes('会同')) return false;
  const spans = spansIn(list);
  const [first, ...others] = spans;
  if (!first || !(isActorAt(list, first) || isBesideActor(list, spans))) return false;
  const last = spans.at(-1) ?? first;
  if (namesUnitAt(list, last) && !mayEndAt(behind, end)) return false;
  return others.every((span) => namesUnitAt(list, span) || isSomebody(list.slice(span.start, span.end)));
}

/** 供水企业|、市自来水公司 */
function isBesideActor(list: string, [first, ...others]: readonly Span[]): boolean {
  if (!first || !namesUnitAt(list, first) || holdsVerb(nameAt(list, first))) return false;
  return others.some((span) => isActorAt(list, span) && isPlaced(nameAt(list, span)));
}

function isSomebody(name: string): boolean {
  return /^\p{Script=Han}{2,10}(?:[人者户]|专家|代表)$/u.test(name) && !holdsVerb(name);
}

function spansIn(list: string): Span[] {
  return splitNames(list, { start: 0, end: list.length });
}

function isActorAt(list: string, span: Span): boolean {
  const name = nameAt(list, span);
  const bare = withoutRemarks(name);
  if (!namesUnitAt(list, span) || anyone.test(bare) || holdsVerb(bare) || goesOnAs.test(bare)) return false;
  if (!isUnitName(name)) return true;
  return /^各地$/u.test(name) || meansAll(name) || isKindOfUnits(name) || isPlaces(bare) || isBody(bare);
}

function isBody(bare: string): boolean {
  return body.test(bare) || bodyOfWork.test(bare) || (isPlaced(bare) && bodyOfPlace.test(bare));
}

function holdsVerb(name: string): boolean {
  const rest = name.replace(wordOfName, '');
  return verbInName.test(rest) || since.test(rest);
}
