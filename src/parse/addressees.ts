/**
 * Reads 主送机关: tells a line of them by its end, and parts their names: 各省、自治区、直辖市人民政府 is one, 各镇人民政府、县
 * 政府各部门 are two.
 */
import { simplify } from '../segment/traditional.ts';

/** 各县人民政府：, 陈立明委员：, 各单位团组织：, 国网甲省电力：, 领导小组各成员： */
const namesAddressee =
  /(?:政府|委员|代表|单位|部门|机构|办公室|办事处|委员会|院校|学校|大学|企业|公司|集团|团体|组织|电力|成员|职工|商户|中心|医院|[局委厅办部院会])(?:[（(][^）)]*[）)])?[：:]$/u;
/** How a name in a list of addressees ends; what ends otherwise goes on behind its 、 (各省、自治区、直辖市人民政府). */
const nameEnd =
  /(?:政府|委员会|办公室|办事处|部门|单位|机构|机关|部委|团体|组织|企业|公司|学校|院校|医院|兵团|党委|管委会|村[（(]居[）)]|[委局厅会院办所站队校学行社室]|(?<!各)[部署]|中心|集团|各县（?[市区、]*）?)(?:[（(][^（）()]*[）)])?$/u;
/** 各新区、|区政府各部门: what speaks of all is a name of its own. */
const opensName = /^[^各、]{0,6}各/u;
/** 各县（市）、|区人民政府; 各市、|县（市、区）人民政府; 各省、|自治区、|直辖市教育厅（教委）: the kinds of places share their 各. */
const goesOn =
  /^(?:自治[州区县]|直辖市|县级市|[省市县区州旗盟镇乡]|街道|开发区)(?:[（(][^（）()]*[）)])?(?:人民政府|政府|管委会|办事处|党委|委)?(?:[（(][^（）()]*[）)])?$|^(?:自治区|直辖市|计划单列市)/u;
/** 市政府各部门、|直属机构, 市直各部门、|单位: all of them share 各 */
const sharesAll = /各\p{Script=Han}{0,2}部门、(?:直属)?(?:单位|机构|企业|事业单位)$/u;
/** 各市、|县教育局 */
const sharedOrgan = /^各[市县区州旗]、[市县区州旗](?![直属级委])\p{Script=Han}{2,}/u;
/** 各街道、|丁家镇 */
const namedTown = /^\p{Script=Han}{2,}[镇乡]$/u;
/** Characters of the last name, with what a bracket says of it. */
const longestEnd = 200;
const onlyPlaces = /^各[^（(]{0,4}[省市县区州旗盟镇乡村](?:[（(][^（）()]*[）)])?$/u;

/** Tells whether a text ends like 主送机关. */
export function endsWithAddressee(text: string): boolean {
  return namesAddressee.test(simplify(text.slice(-longestEnd)));
}

/** Returns the names; commas part them, a 、 does so between two whole ones, not inside one (各县(市、区)人民政府, 各委、办、局). */
export function splitAddressees(text: string): string[] {
  return text
    .replace(/[：:]$/u, '')
    .split(/[，,；;]/u)
    .flatMap(splitNames)
    .map((name) => name.trim())
    .filter(Boolean);
}

function splitNames(printed: string): string[] {
  const list = simplify(printed);
  const pieces = list.split(/、(?![^（(]*[）)])/u);
  const names: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = names.at(-1) ?? '';
    const both = `${last}、${piece}`;
    const isShared = goesOn.test(piece) || sharedOrgan.test(both);
    const isWhole = onlyPlaces.test(last) ? !isShared : nameEnd.test(last) && !sharesAll.test(both);
    if (
      index === 0 ||
      opensName.test(piece) ||
      namedTown.test(piece) ||
      (isWhole && piece.length > 1 && pieces[index - 1]?.length !== 1)
    )
      names.push(piece);
    else names.push(`${names.pop() ?? ''}、${piece}`);
  }
  let start = 0;
  return names.map((name) => {
    const at = start;
    start += name.length + 1;
    return printed.slice(at, start - 1);
  });
}
