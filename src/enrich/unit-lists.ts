/**
 * Reads the names in a stretch of a note: `甲局、乙局等有关部门 丙局（司法、大数据）` → each unit with its place. Names are parted
 * by 、 and ，, a slash or a gap; a bracket at a name's end names offices, several of them are several units (济南 二（八）1); a
 * bracket inside a name belongs to it (各县（市、区）人民政府); 市直有关部门、单位 is one collective (潍坊).
 */
import type { LocatedUnit } from '../model/enriched.ts';
import { matchesIn } from '../model/matches-in.ts';
import { bracketStep, withoutRemarks } from '../model/official/brackets.ts';
import { lineOfWork } from '../model/official/lines-of-work.ts';
import { leadSigns, readOffices } from '../model/official/responsibility.ts';
import { isCollective, isUnitName, nameAt } from '../model/official/unit-names.ts';
import type { Span } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';

/** Source of a pattern for how the names of most organs end. */
export const organEnd = '[局委办部厅署府院室会门位司]|中心|公司';
/** A generic word that only goes on with the name before it: 市直有关部门、单位; 各委、办、局; 各区、县级市 */
const genericTail =
  /^(?:单位|部门|机构|直属机构|企业|组织|(?:人民)?政府|[委办局县区市旗乡镇村]|县级市|街道|社区|园区|开发区|管委会|办事处|(?:[市州盟县区旗乡镇](?:[（(][^（()）]*[）)])?、?){1,3}(?:人民)?政府)(?:[（(][^（()）]*[）)])?$/u;
/** How a name ends and the next one begins that are of places of one kind: 各县、|区政府, 各街道、|镇政府; not 各社区、|区政府 */
const alikePlaces = [
  [/(?:^|[各、省市州盟县区旗])(?:[市州盟县区旗]|行政公署)$/u, /^[市州盟县区旗]/u],
  [/(?:^|[各、县区乡镇])(?:乡镇|镇街|街道|[乡镇])$/u, /^[乡镇]/u],
] as const;
/** What joins two names: 省大数据局等|有关部门, 相关部门及|各地区, 市教育局和|市财政局; 县人民政府及其|教育部门; not 发展和改革委员会 */
const joint = new RegExp(
  [
    '等(?:\\d+|[一两二三四五六七八九十]+|多)[个家](?:部门|单位)(?:以及|及|和|与)',
    '等(?:行业|行政|业务)?主管(?:部门|单位)(?:以及|及|和|与)',
    '等(?=.{0,8}?(?:部门|单位|机构|地区)(?:$|以?及|和|与))',
    '等?(?:以及|及|和|与|会同)(?=各|有关|相关|其他)',
    '(?<=(?:^|[、和])各(?:地区?|级|部门|单位|[省市县区镇乡]{1,2}))(?=各(?!级|类))',
    `(?<=${organEnd}|等)(?:以及|及|和|与)(?=[省市区县州旗镇乡街]|国家|国务院|中国|人民银行)`,
    `(?<=政府)及其(?=${lineOfWork}(?:$|部|等))`,
    `(?<=${organEnd})(?:会同|联合(?=[省市县区州旗镇乡]))`,
  ].join('|'),
  'gu',
);
/** 汉西县政府|和|高新区管委会, 物业服务企业|和|业主委员会, 有关部门（单位）|和|省级人民政府; not 住房|和|城乡建设局 */
const betweenOrgans = new RegExp(
  `(?<=${organEnd}|机[构关]|银行|办事处|[学院]校|(?:服务|管理|经营|生产|建设|施工|运营|供\\p{Script=Han})企业|[）)])(?:以及|或者?|[及和与])`,
  'gu',
);
/** Units are parted by stops, a slash, a sign or a gap: 基教股/计财股, 党建办　人事股, ①甲局②乙局. */
const betweenNames = /[、，,；;。/／|｜\s+＋①-⑳]/u;
/** … or by a sign that names hold too, behind the end of one: 甲局·乙局; not 中国·甲县信息中心 */
const signBetween = /(?<=[局委厅院办部室处科股队所站心会司社校])[•·&＆]$/u;
/** 市教育局|2.市财政局 */
const numbered = new RegExp(
  `^(?:\\p{Script=Han}?(?:[区县市镇乡处站队科]|${organEnd}))\\d{1,2}[)）、.．]\\s{0,2}\\p{Script=Han}`,
  'u',
);
/** `1.`, `（2）` before a name */
const numberBefore = new RegExp(`^(?:[（(]?\\d{1,2}[)）、.．]|[\\s${leadSigns}])*`, 'u');
const signsBehind = new RegExp(`[\\s${leadSigns}]+$`, 'u');
/** 市教育局|市体育局 where a copy has lost what parted them; not 市委|市直机关工委, 市公安局|市中分局, 省委|省政府信访局 */
const gluedNames =
  /(?<=^(?<place>[省市县区州旗镇])\p{Script=Han}{0,40}(?:\p{Script=Han}{2}[委局厅院办部]|中心))[-—–－．.]?(?=\k<place>(?![中场城区县民长级直北南域属际道容划管]|.{0,6}分局)\p{Script=Han}{3})/gu;
/** 区、|县（市）人民政府, 各省、|自治区、|直辖市教育厅: a kind of place alone goes on in the next one. */
const placeAlone =
  /(?:^|[局委会府门](?:以及|[及和与]))(?:(?:[省市县区州旗镇乡]|设区的市)(?:、(?:区县|县区|乡镇|设区的市|[市县区州旗镇乡]))*|各?省(?:、自治区)?)$/u;
const placeNext = /^、(?:[市县区州旗镇乡街]|设区的市|地级以?上?市|自治[区州县]|直辖市)/u;
/** 、佛山|、深圳市政府 behind 广州 */
const cityNext = /^(?<others>(?:、\p{Script=Han}{2,3}){0,4})、\p{Script=Han}{2,3}[市县区州](?:人民)?政府/u;
/** What is short and no city, though no organ's name either: 财政, 国网, 驻军, 武警, 群众 */
const noCity = new RegExp(`^(?:各|[市县]州$|${lineOfWork})|(?:[网军警门位机构众户人员者]|家长|学生)$`, 'u');
/** 杭州, 新乡: names of cities that end as those of other places do */
const cityEnd = /[州乡]$/u;
/** What ends a list whose other members are not named: 甲局等, 甲局等部门, 甲局等10个部门, 教育、公安等行业主管部门 */
const andOthers =
  /等(?:(?:\d+|[一两二三四五六七八九十]+|多)[个家])?(?:(?:(?:行业|行政|业务)?主管)?部门|单位|(?:国家|行政|司法|政法)机关)?\s*$/u;
/** 乙局（排在首位的为牵头单位，下同）, 丙局（逗号前为牵头单位）, 领导小组办公室（设在甲局）: a bracket that says something else than the name */
const remark =
  /\s*[（(](?:设[在于]|以下|下同|含[^（()）]*下同|排[在列名]|列[在第首]|首位|第一|[逗分]号|[^（()）]{1,10}[为是](?:牵头|主办|责任|配合)(?:单位|部门))(?:[^（()）]|[（(][^（()）]*[）)])*[）)]$/u;
/** Source of a pattern for what a name is said to be before its task: 甲部|是归口管理部门|，负责编制. */
export const office = '(?:[是为系](?!指)|作为)[^，,。；;：:（(\\n]{2,24}(?:部门|单位|机构|主体)';
const officeBehind = new RegExp(`(?<=${organEnd}|[）)])${office}$`, 'u');
/** 各县（市、区）, 各镇（街道、开发区）: the bracket goes on with a collective's name */
const openCollective = /^各|[县市区村]$|有关|相关/u;

/** Returns where the names of a stretch stand. */
export function splitNames(note: string, { start, end }: Span): Span[] {
  const names: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const character = at < end ? note.charAt(at) : '、';
    depth += bracketStep(character);
    const isOpen = character === '、' && sharesNoun(note.slice(from, at), note.slice(at, end));
    const isNumbered = numbered.test(note.slice(Math.max(from, at - 2), at + 6));
    const isBetween =
      isNumbered || betweenNames.test(character) || signBetween.test(note.slice(Math.max(start, at - 1), at + 1));
    if (isBetween && !isOpen && (depth <= 0 || at === end)) {
      for (const name of splitJoint(note, { start: from, end: at })) addName(names, note, name);
      from = isNumbered ? at : at + 1;
    }
  }
  return names;
}

/** 区|、县人民政府, 广州|、深圳市政府: what stands there is no name without the noun of the next one. */
function sharesNoun(name: string, behind: string): boolean {
  if (placeAlone.test(name) && placeNext.test(behind)) return true;
  const others = cityNext.exec(behind)?.groups?.['others'];
  return others !== undefined && (name + others).split('、').every(isCity);
}

/** 广州; not 财政, 妇联, 武警, each of which is somebody beside 深圳市政府 */
function isCity(name: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(name) && !noCity.test(name) && (cityEnd.test(name) || !isUnitName(name));
}

function splitJoint(note: string, { start, end }: Span): Span[] {
  const text = note.slice(start, end).replace(andOthers, '');
  const joints = [...matchesIn(text, joint), ...matchesIn(text, gluedNames)].sort((a, b) => a.index - b.index);
  const starts = [0, ...joints.map(({ index, 0: found }) => index + found.length)];
  return starts
    .map((from, index) => ({ start: start + from, end: start + (joints[index]?.index ?? text.length) }))
    .flatMap((name) => splitNamePair(note, name));
}

/** 汉西县政府|和|高新区管委会: two whole names, where nothing else parts them */
function splitNamePair(note: string, { start, end }: Span): Span[] {
  const text = note.slice(start, end);
  const between = [...matchesIn(text, betweenOrgans)].find(({ index, 0: found }) => {
    const second = text.slice(index + found.length);
    return (
      isUnitName(text.slice(0, index)) && isUnitName(second) && (found.startsWith('或') || !genericTail.test(second))
    );
  });
  if (!between) return [{ start, end }];
  const second = start + between.index + between[0].length;
  return [{ start, end: start + between.index }, ...splitNamePair(note, { start: second, end })];
}

function addName(names: Span[], note: string, name: Span): void {
  const text = note.slice(name.start, name.end);
  const last = names.at(-1);
  if (!text.trim()) return;
  const [start, end] = [
    name.start + (numberBefore.exec(text)?.[0].length ?? 0),
    name.start + text.replace(signsBehind, '').replace(officeBehind, '').replace(remark, '').length,
  ];
  if (last && goesOnWith(note.slice(last.start, last.end), text.trim()))
    names[names.length - 1] = { start: last.start, end: name.end };
  else names.push({ start, end });
}

/** 市直有关部门|、单位, 各市|、州人民政府; not 市、区民政部门|、镇人民政府, 各街道|、区政府, 市、县民政部门|、街道 */
function goesOnWith(name: string, tail: string): boolean {
  if (!genericTail.test(tail) || !isCollective(name)) return false;
  const [before, behind] = [withoutRemarks(name), withoutRemarks(tail)];
  if (/^(?:街道|社区)$/u.test(behind)) return !/(?:部门|机[构关]|企业)$/u.test(before);
  if (!/^(?!人民).+政府$/u.test(behind)) return true;
  return alikePlaces.some(([ends, begins]) => ends.test(before) && begins.test(behind));
}

/** Returns the units that a name stands for. */
export function readUnit(note: string, span: Span): Omit<LocatedUnit, 'role'>[] {
  const printed = printedName(note, span);
  const { name, offices } = readOffices(printed) ?? { name: printed, offices: [] };
  const isOne = offices.length === 0 || openCollective.test(simplify(name));
  if (isOne) return [{ unit: printed, span, collective: isCollective(simplify(printed)) }];
  return offices.map((office, index) => ({
    unit: `${name}（${office}）`,
    span: offices.length === 1 ? span : officeSpan(printed, span, office, index),
    collective: false,
  }));
}

/** What names share is looked for so far behind one. */
const longestList = 100;

/** 公安|、司法等部門 is 公安部門: names are told in simplified characters and stay as printed. */
function printedName(note: string, { start, end }: Span): string {
  const printed = note.slice(start, end + longestList);
  const simplified = simplify(printed);
  const length = end - start;
  const kind = nameAt(simplified, { start: 0, end: length }).slice(length);
  const at = simplified.indexOf(kind, length);
  return printed.slice(0, length) + printed.slice(at, at + kind.length);
}

/** The first of several offices carries the name before the bracket, the others stand alone. */
function officeSpan(printed: string, span: Span, office: string, index: number): Span {
  const start = span.start + printed.indexOf(office, printed.search(/[（(]/u));
  return { start: index === 0 ? span.start : start, end: start + office.length };
}
