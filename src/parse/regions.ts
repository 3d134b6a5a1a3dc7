/**
 * Reads where a document holds: the name and level of its region from who issues it, its title and its number, and the
 * short name by which pages call it. Central bodies issue for 全国.
 */

import { isCountyCity } from '../model/official/county-cities.ts';
import { ownPlace, withoutKind } from '../model/official/kinds-of-place.ts';
import type { Region } from '../model/plan.ts';
import { simplify } from '../segment/traditional.ts';
import { isZone, leadingPlace, provinces } from './leading-place.ts';
import { printedGroup, printedPart } from './printed-group.ts';
import { endsWithBody } from './shapes.ts';

const wholeState: Region = { name: '全国', level: '国家级' };
/** 国务院办公厅, 国家数据管理局, 教育部, 海关总署 */
const centralBody =
  /^(?:中华人民共和国|国务院|中共中央|全国|中央|最高人民)|^国家(?!\p{Script=Han}*(?:总局|委员会)\p{Script=Han}+[局队会]$|\p{Script=Han}*分(?:部|公司|行)$)\p{Script=Han}{2,}|^(?!.*(?:[省市县区州盟旗委镇乡村]|公司|集团|银行|大学|学院|国网))\p{Script=Han}{2,12}(?:(?<!指挥|[支总干分])部|总局|总署)(?:办公厅)?$|^中国人民银行$/u;
const centralTitle = /^(?:\d{4}年)?(?:国务院|中共中央|中华人民共和国)/u;
/** 全国文明城市创建方案 of a city holds for the city. */
const nationwide = /^(?:\d{4}年)?全国/u;
/** 各省、自治区、直辖市人民政府 */
const allProvinces = /^各省、?/u;
/** What only a text for the whole country speaks of. */
const centralText =
  /省、自治区、直辖市|国务院\p{Script=Han}{0,12}(?:部门|机构)|中华人民共和国(?:境内|领域内)|代表国务院/u;
/** Short name → name of what is no 省 (GB/T 2260); the others are called by a title as 江苏 for 江苏省. */
const autonomousRegions: ReadonlyMap<string, string> = new Map([
  ['内蒙古', '内蒙古自治区'],
  ['广西', '广西壮族自治区'],
  ['西藏', '西藏自治区'],
  ['宁夏', '宁夏回族自治区'],
  ['新疆', '新疆维吾尔自治区'],
]);
/** 直辖市 stand beside the provinces. */
const municipalities = ['北京市', '天津市', '上海市', '重庆市'];
/** 广西|推动, 江苏|2031年 */
const shortProvince = new RegExp(
  `^(?:(?<region>${[...autonomousRegions.keys()].join('|')})|(?<province>${provinces})|(?<city>${municipalities.map((name) => name.slice(0, -1)).join('|')}))(?=推[进动]|加快|促进|支持|加强|深[化入]|实施|落实|贯彻|进一步|关于|全面|积极|构建|打[造好]|建设|优化|完善|\\d{4}年)`,
  'u',
);

/** What tells the region of a document. */
export interface RegionClues {
  readonly bodies: readonly string[];
  readonly title: string;
  /** The title of the notice above the plan. */
  readonly notice?: string;
  readonly id: string;
  /** Who stands below the title: 甲县人民政府县长林远山 */
  readonly signers?: readonly string[];
  readonly addressees: readonly string[];
  readonly text: string;
  /** What introduces the text. */
  readonly opening?: string;
  /** The bodies forward the plan of others, whose title names their place. */
  readonly forwarded?: boolean;
}

/** Returns the region; empty where nothing tells it. */
export function readRegion(clues: RegionClues): Region {
  const { bodies, title, notice = '', id, signers = [], addressees, text, opening = '', forwarded = false } = clues;
  const whole = `${opening}\n${text}`;
  if (bodies.some((body) => centralBody.test(simplify(body))) || centralTitle.test(simplify(title))) return wholeState;
  const issuer = (forwarded && leadingPlace(title)) || bodies.map(leadingPlace).find(Boolean);
  if (!issuer && nationwide.test(simplify(title))) return wholeState;
  const named = [title, notice, id, ...signers, title.replace(about, '')].map(leadingPlace).find(Boolean);
  const found = issuer ?? named ?? findActingPlace(opening, text) ?? findPlaceMeant({ title, opening, text });
  const name = found === '自治区' ? (findAutonomousRegion([notice, title, whole].join('\n')) ?? found) : found;
  if (name)
    return {
      name: autonomousName(name, title) ?? autonomousName(name, notice) ?? wholeName(name, whole),
      level: levelOf(name, addressees, whole),
    };
  const speaksToAll = addressees.some((addressee) => allProvinces.test(addressee)) || centralText.test(simplify(text));
  return speaksToAll ? wholeState : { name: '', level: '' };
}

/** 关于|甲县2031年计划执行情况的报告 */
const about = /^关[于於](?=\p{Script=Han}{1,12}[省市县縣区區州旗盟]\d{4}年)/u;

const clauseBreak = /[，。；、：\n]/u;
/** `按照甲市人民政府`, `经甲县政府同意`: whoever is named so need not have written the text */
const namesOther = /^(?:按照|根据|依据|依照|遵照|结合|会同(?!县)|商请|经|由|为|在|以|向|报|对|与|和|及)/u;

/** `…，甲县教育局、县财政局决定开展…`: the place of a body in the opening, where the text speaks of its level as its own */
function findActingPlace(opening: string, text: string): string | undefined {
  const bodies = opening
    .split(clauseBreak)
    .filter((clause) => endsWithBody(clause) && !namesOther.test(simplify(clause)));
  const places = bodies.map(leadingPlace).filter(Boolean);
  if (places.length === 0) return undefined;
  const levels = ownLevels(`${opening}\n${text}`);
  return places.find((place) => levels.has(place.slice(-1)));
}

/** 关于促进|甲乙州房地产市场平稳健康发展的措施 */
const meansPlace = /^关[于於](?:进一步)?(?:促进|加快|推[进动]|加强|规范|调整|优化|完善|做好|深化|保障)(?<rest>.+)/du;
/** 甲乙州|人民政府, 甲乙州|住房和城乡建设局: its bodies stand in the text */
const bodyBehind = '(?:人民政府|政府|\\p{Script=Han}{2,12}?(?:局|委员会|办公室|中心|[分支]行))';
/** 结合|甲地区房地产市场|实际，制定本措施; not 结合|我镇|实际, 结合|各县区|实际 */
const ownCircumstances = /结合(?![我本该各全当两])(?<rest>[^，。；,;]{2,30}?)实际/du;
const kindOfPlace =
  /所在|^(?:(?:少数)?民族)?(?:自治[州县]|[乡镇区])$|^(?:地区|行政区|(?:经济|技术|工业|企业)*(?:开发区|园区)|.?新区|功能区|街道)$/u;

/** The place that a title is about where the text names bodies of it, or from whose circumstances the text comes */
function findPlaceMeant({ title, opening = '', text }: Pick<RegionClues, 'title' | 'opening' | 'text'>): string {
  const whole = `${opening}\n${text}`;
  const levels = ownLevels(whole);
  const simplified = simplify(whole);
  const isNamed = (place: string): boolean =>
    place !== '' && new RegExp(simplify(place) + bodyBehind, 'u').test(simplified);
  const isOwn = (place: string): boolean => levels.has(place.slice(-1));
  const meant = leadingPlace(printedGroup(meansPlace, title, 'rest') ?? '');
  if (isNamed(meant)) return meant;
  const province = findProvince(title);
  if (isOwn(province)) return province;
  const place = leadingPlace(printedGroup(ownCircumstances, opening, 'rest') ?? '');
  if (!kindOfPlace.test(simplify(place)) && (isOwn(place) || isNamed(place))) return place;
  return findPlaceNamed(whole);
}

const fewestOwn = 2;
const fewestNamed = 3;
/** 凡在市, 经各县: what stands before a level and is no name */
const noName = /[在对經经由与和及或各报向从将按凡为含其非本等据条]|会同|联合|配合|人行|国网/u;
const longestPlace = 24;
const governmentBehind = /^(?:人民)?政府/u;

/**
 * The one place of the level that a text calls its own (全县, 我县), where its government stands in the text or it is named
 * again and again: a copy may have left title and issuer out.
 */
function findPlaceNamed(text: string): string {
  const [[level, count] = ['', 0]] = [...ownLevels(text)].sort(([, one], [, other]) => other - one);
  if (count < fewestOwn) return '';
  const start = `(?<=(?:^|[^\\p{Script=Han}\\w])(?:人行|国网|[在对经由于除]|通过|鼓励)?)(?=\\p{Script=Han}{2,8}?${level})`;
  const named = [...text.matchAll(new RegExp(level === '省' ? `(?:${provinces})省` : start, 'gu'))]
    .map(({ index }) => leadingPlace(text.slice(index, index + longestPlace)))
    .filter((place) => place.endsWith(level) && place.length > 2 && !noName.test(place) && !kindOfPlace.test(place));
  const places = [...countPlaces(text, level, new Set(named))].filter(
    ([, { governs, times }]) => governs || times >= fewestNamed,
  );
  return places.length === 1 ? (places[0]?.[0] ?? '') : '';
}

interface NamedPlace {
  /** Its government stands in the text. */
  readonly governs: boolean;
  readonly times: number;
}

/** How each of these places stands in a text, all of them in one pass. */
function countPlaces(text: string, level: string, names: ReadonlySet<string>): ReadonlyMap<string, NamedPlace> {
  const lengths = new Set([...names].map(({ length }) => length));
  const counts = new Map<string, NamedPlace>();
  for (const { index } of text.matchAll(new RegExp(level, 'gu'))) {
    const end = index + level.length;
    const governs = governmentBehind.test(text.slice(end, end + 4));
    for (const length of lengths) {
      const name = text.slice(Math.max(0, end - length), end);
      if (!names.has(name)) continue;
      const before = counts.get(name) ?? { governs: false, times: 0 };
      counts.set(name, { governs: governs || before.governs, times: before.times + 1 });
    }
  }
  return counts;
}

/** 广西推动…的措施: a title may call a province by its short name. */
function findProvince(title: string): string {
  const { region = '', province, city } = shortProvince.exec(simplify(title))?.groups ?? {};
  if (province) return `${province}省`;
  return city ? `${city}市` : (autonomousRegions.get(region) ?? '');
}

/** What a text calls its own place: 全县, 我区 → 县, 区 */
function ownLevels(text: string): ReadonlyMap<string, number> {
  const levels = [...text.matchAll(/[全我](?<level>[省市州县區区縣旗镇鎮乡鄉])/gu)].map(
    ({ groups }) => groups?.['level'] ?? '',
  );
  return new Map([...Map.groupBy(levels, (level) => level)].map(([level, { length }]) => [level, length]));
}

/** 自治区市场监督管理局 says not of which one; the text names one and no other: 新疆自治区, 宁夏回族自治区 */
function findAutonomousRegion(text: string): string | undefined {
  const simplified = simplify(text);
  const named = [...autonomousRegions].filter(([short, whole]) =>
    [`${short}自治区`, whole].some((name) => simplified.includes(name)),
  );
  return named.length === 1 ? named[0]?.[1] : undefined;
}

/** 通州 and 泽州 may be a district, a county or a city: the text says 全区, 全县 or 全市. */
function isCounty(text: string): boolean {
  const levels = ownLevels(text);
  const count = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (levels.get(name) ?? 0), 0);
  return count('区', '區', '县', '縣') > count('州', '市');
}

/** 广州 in a title is what its text calls 广州市. */
function wholeName(name: string, text: string): string {
  const level = /(?<!自治)州$/u.test(name)
    ? ['市', '县', '区', '縣', '區'].find((end) => text.includes(name + end))
    : undefined;
  return name + (level ?? '');
}

/** 甲丙县 → 甲乙丙丁族自治县, 甲乙旗 → 甲乙族自治旗, where a title writes out what the issuer shortens */
function autonomousName(name: string, title: string): string | undefined {
  const { stem, kind } = /^(?<stem>\p{Script=Han}{2,4})(?<kind>[县縣旗])$/u.exec(name)?.groups ?? {};
  if (stem === undefined || kind === undefined || !title.includes(`自治${kind}`)) return undefined;
  const written = [...stem].join('\\p{Script=Han}{0,5}?');
  return new RegExp(`${written}\\p{Script=Han}{0,8}?族?自治${kind}`, 'u').exec(title)?.[0];
}

/** A city whose own documents go to 各镇人民政府 and to no county is one of the county level (县级市). */
function levelOf(printed: string, addressees: readonly string[], text: string): string {
  const name = simplify(printed);
  if (municipalities.includes(name)) return '省级';
  if (isZone(name)) return '功能区';
  if (/(?:省|自治区)$/u.test(name)) return '省级';
  if (isCountyCity(name) || (/^.州$/u.test(name) && isCounty(text))) return '县级';
  if (/(?:市|州|盟|地区)$/u.test(name)) return addressesTowns(addressees.map(simplify)) ? '县级' : '市级';
  return /(?:[镇乡]|街道)$/u.test(name) ? '乡级' : '县级';
}

function addressesTowns(addressees: readonly string[]): boolean {
  const isTown = addressees.some((addressee) => /^各(?:乡镇|[镇乡]|街道)/u.test(addressee));
  return isTown && !addressees.some((addressee) => /县|^各?(?:区|\p{Script=Han}{1,4}区)(?!.*开发)/u.test(addressee));
}

/**
 * 潍坊市 → 潍坊, 北京市海淀区 → 海淀区, 新疆维吾尔自治区 → 新疆; 卫滨区 and 甲市高新区 stay, for many cities have a
 * 高新区. Without a region the title stands.
 */
export function shortNameOf({ name, level }: Region, title: string): string {
  return name ? printedPart(name, (simplified) => shorten(simplified, level)) : title;
}

function shorten(name: string, level: string): string {
  const own = ownPlace(name, level);
  return /(?:\p{Script=Han}{2}[市省]|自治区)$/u.test(own) ? withoutKind(own) : own;
}
