/** Reads the name of a place at the start of a text: 山东省泰安市, 济南高新区, 卫滨区, 甲镇; what only sounds like one is none. */
import { printedPart } from './printed-group.ts';

/** What a text calls the provinces for short. */
export const provinces =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海';
/** Words for a kind of place (海州市|老旧小区, 国家|乡村振兴) or for what is done there: no name of a place holds them. */
const otherWord = [
  '政府|法治|建设|关[于於]|推[进动]|加强|国务院|全面|城乡|城区|市场|新型|智慧|现代|重点|数字|优化|贯彻|[次届]|社区|乡村|人民|中共|办公|深化|落实|感谢|代表|[我本][市县区]|全[省市县]',
  '[小校库景街牧灾片辖]区|棚户|老旧|老区|禁养|限养|无人区|大湾区|[联同]盟',
  '示范|试点|试验|保护区|核心区|缓冲区|集聚|聚居|集中区|工业区|商务区|经济区|生活区|度假区|服务区|安置区',
  '贫|革命|民族地区|边远|偏远|欠发达|受灾|沿海|国家|国旗|特色|美丽|历史|文化(?!路)|旅游|产业|住宅|居民|农村',
  '大县|百强|乡镇|小城镇|小镇|建制镇|中心镇|重镇',
  '停车区|[无吸禁]烟区|拆迁区|居住区|作业区|商圈区|办公区|等[候待]区|候车区|休息区|仓储区|[养种]殖?植?区|隔离区|警戒区|[封管防]控区|风险区|公共区',
  '[禁限适易].区|蓄滞|沉陷|名胜|红线|[半深浅]山区|丘陵|工矿|功能区',
].join('|');
/**
 * A kind of place where it stands alone: 山区, 学区, 集镇. A name of a district has two characters before 区 but for 郊区,
 * 矿区 and 城区, which only a body's name tells from the kind; 朱集镇 is a name, 河南县 but not in 河南县级医院.
 */
const kindAlone = `(?:\\p{Script=Han}区|[集城村场]镇|县乡)(?!人民政府|委)|(?:${provinces})县(?:[域级乡区镇、（(]|市(?!场))`;
/** 海绵城市 is no city, nor is a market or what goes public (楼市, 上市); one called 城 has one character before it (盐城市). */
const notCity = '(?<!(?:^|[省年度])[城都]市|[^省年度共]{2}城市|[楼股上超夜集菜]市)';
/** A character of a place's name. */
const nameCharacter = `(?:(?!${otherWord})\\p{Script=Han})`;
/** 通州|区, 泽州|县, 梅县|区: the name of the level below goes on; 州县两级, 县区域, 县区块链 */
const goesOn = '(?!区(?![域划块间级直])|县(?![域级市区直乡镇两]))';
/** 沙市|区人民政府 and 津市|市 have names of which a city's end is a part. */
const cityGoesOn = '(?!(?<=^\\p{Script=Han}市)(?:市人民政府|区(?:人民政府|委|\\p{Script=Han}{2,14}(?:局|办公室)$)))';
/** In the name of a city stands no other level. */
const cityCharacter = nameCharacter.replace('\\p{Script=Han}', '[^省县区旗\\P{Script=Han}]');
/** `云龙示范区|管委会`, `甲湖国家级旅游度假区|管委会`: what a zone is for stands in its name where a body has it */
const zoneOfBody =
  '(?:(?:国家|省|市)级)?(?:文化|生态)?(?:旅游|产业)?(?:示范区|试验区|度假区|开发区|工业园|产业园|集聚区)(?=管委会|管理委员会|党工委)';
/** 鹿城区|司法局, 江城区|人民政府: a district that is named so; 主城区 and 老城区 are no names */
const seatOfBody =
  '(?![主老旧新内外全本我各该心])\\p{Script=Han}城区(?=人民政府|委|\\p{Script=Han}{2,14}(?:局|委员会|办公室)$)';
/** `济南高新区`, `山东省泰安市`, `北京市海淀区`, `卫滨区` at the start of a name, a year before it left out */
const regionName = new RegExp(
  [
    '^(?:\\d{4}年度?|[“"]?十[一二三四五六七八九]五[”"]?(?:时期|期间)?|中共|中国共产党|共青团)?(?![全本该][省市县区镇乡村])',
    `(?<province>(?![全本我各外])${nameCharacter}{1,6}?(?:自治区|省))?`,
    `(?<city>${cityCharacter}{1,7}?(?:市(?!场(?![镇馆所地站]))${notCity}${cityGoesOn}|自治州|地区|盟|州(?!\\p{Script=Han}?市)${goesOn}))?`,
    `(?<county>(?<=[市州])(?:高新区|开发区|新区)|新城区(?=人民政府|委|\\d{4}年)|(?<=^|北京市)[东西]城区|${seatOfBody}|(?!${kindAlone})${nameCharacter}{1,6}?(?:高新区|开发区|保税区|新区|功能区|园区|${zoneOfBody}|县${goesOn}|区(?![域划块间])|旗(?![区镇乡])))?`,
    `(?<town>(?!${kindAlone})${nameCharacter}{1,5}?(?:镇|乡(?![村镇土])|街道))?`,
  ].join(''),
  'u',
);

/** Tells whether a text opens with the name of a place. */
export function opensWithPlace(text: string): boolean {
  return leadingPlace(text) !== '';
}

/** The lowest place on the way: 山东省泰安市 → 泰安市; many cities have a 高新区, so 甲市高新区 keeps its city. */
export function leadingPlace(text: string): string {
  return printedPart(text, findLeadingPlace);
}

function findLeadingPlace(text: string): string {
  const { province = '', city = '', county = '', town = '' } = regionName.exec(withoutParent(text))?.groups ?? {};
  return town || (isZone(county) ? city + county : county) || city || province;
}

/**
 * 国家税务总局|甲省税务局, 国网|甲省电力有限公司, 甲市|人民政府|乙街道办事处, 河北|甲乙县: what stands above a body's own name;
 * 关于《|甲市条例
 */
function withoutParent(text: string): string {
  return text.replace(parentBefore, '');
}

const parentBefore = new RegExp(
  [
    '^国家税务总局(?=.)|^(?:中共)?国网(?=.{2})|^关[于於]《|人民政府(?=\\p{Script=Han}{1,6}街道办事处$)',
    `^(?:${provinces})(?=(?![省市县区州旗镇乡])(?!\\p{Script=Han}{1,3}族)${nameCharacter}{2,4}(?:自治[州县]|[市县州旗]))`,
  ].join('|'),
  'u',
);

/** Tells whether a place is a zone for development or the like, as many cities have one. */
export function isZone(name: string): boolean {
  return /(?:高新区|开发区|保税区|新区|功能区|园区|示范区|试验区|度假区|工业园|产业园|集聚区)$/u.test(name);
}
