/**
 * Tells what a line of a document's head or foot is by its form alone: 发文字号, date, title, masthead, who signs, a remark
 * (GB/T 9704—2012 §7.2 and §7.3). Where it stands decides in head.ts what it means.
 */
import { isDateLine, opensWithDate } from '../model/official/dates.ts';
import { documentNumber, orderNumber, yearAndSerial } from '../model/official/document-number.ts';
import { genreWord } from '../model/official/genres.ts';
import { simplify } from '../segment/traditional.ts';
import { isBareLabel } from './annex-labels.ts';
import { endsSentence } from './broken-lines.ts';

/** `潍发〔2021〕26号`, also with a longer code, in brackets or without a code (〔2024〕9号, 〔2024〕第6期), `甲市人民政府令（第16号）`; 签发人 in documents that go up */
const numberLine = new RegExp(
  `^[（(]?\\p{Script=Han}{0,4}(?:\\p{Script=Han}{2,24}(?:[公通]告|令)\\s*(?:${orderNumber}|[（(]${orderNumber}[）)])|${documentNumber}|${yearAndSerial}\\s*[号期]|${orderNumber})[）)]?(?:\\s*签发人\\s*[:：].{0,20})?$`,
  'u',
);
const numberAtStart = new RegExp(`^${documentNumber}`, 'u');
/** `（此件公开发布）`, `（联系科室：基教科，电话：…）`, `（市政府第15次常务会议审议通过）`, `（本文有删减）`, `（党政办公室代章）` */
const annotationLine =
  /^[（(](?:.*(?:公开|发布|发至|印发|通过|批准|公布|修订|修正|修改|施行|废止|删减|来源|代章|\d日)[^（(]{0,12}|[\p{Script=Han}\s]{2,10}[:：].*|(?:联\s*系|编辑|审核).*)[）)]$/u;
/** `来源：…`, `发布时间：…` of a web page; `联系人：白帆`; `新华社北京2月13日电` */
const besideLine =
  /^新华社\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日电$|^[（(]?第\s*[\d一二三四五六七八九十]{1,4}\s*[次期][）)]?$|^>?\s*(?:信息来源|来源|发布时间|发布日期|发布机构|索引号|浏览次数|联系人|联系人及电话|联系电话|电子邮箱)\s*[:：]|^[—–-]{1,3}.{6,40}(?:会议|大会|全会)(?:上|上的报告)?$|^(?!.*关[于於]).{4,24}印发$/u;
/** `甲市人民政府（印章）`: what a copy prints in the place of the seal */
const sealMark = /(?<!\s)\s*[（(](?:加盖)?(?:公?章|印章|盖章|签章)[）)]$/u;
/** How the name of a body ends */
const bodyEnd =
  /(?:政府|委员会|办公室|办公厅|中共中央|(?:办事|管理|服务|事务)处|管委会|指挥部|小组|专班|工作组|联席会议|公司|国务院|银行|大学|学院|学校|中学|小学|幼儿园|医院|中心|集团|总队|支队|大队|调查队|海关|分行|支行|总站|联盟|党组|政协|[妇残文科侨]联|工商联|(?:研究|事务|管理|司法|派出)所|监狱|[局委厅办部院会社馆]|(?<!部)署)$/u;
/** Characters of the end of a name, with its seal. */
const longestBodyEnd = 40;
/** Source of a pattern for the office of who signs: 市长, 总理. */
export const signersOffice = '(?:总理|[省市县区镇乡州盟旗部局署厅行院]长|主任|主席|书记|检察长|委员长)';
/** The characters of a person's name, some of which may be hidden (沈××), inside a character class. */
export const personCharacter = '\\p{Script=Han}·×＊*○';
/** 市长林远山, 国家发展和改革委员会主任郑栅洁: who signs an order; not 落实总书记视察 in a line that paper has broken */
const person = new RegExp(
  `^(?!.*关[于於])[^，,。；：、]{0,24}${signersOffice}\\s*(?!视察|讲话|重要|指示|批示|要求|系列|主持|担任|负责|亲自)[${personCharacter}]{2,4}$`,
  'u',
);
const titleEnd = new RegExp(`(?:${genreWord})(?:\\s*[（(〔].{1,30}[）)〕])*》?$`, 'u');
const genreEnds = [...new Set(genreWord.split('|').map((word) => word.at(-1)))].join('');
/** The last character of a title, which most texts do not end with; looked at first. */
const lastOfTitle = new RegExp(`[${genreEnds}）)〕》]`, 'u');
/** Characters of a genre with what stands in brackets behind it. */
const longestTitleEnd = 60;
/** `（2021—2025年）` below a title, `（2023—2035年）的批复` or `（负面清单）（2024年版）` */
const titleTail = /^(?:[（(](?:[\d０-９]{4}.{0,10}年?度?|.{0,8}版|[^（()）]{2,6}清单)[）)])+(?:的.{2,4})?$/u;
/** `（征求意见稿）` */
const draftMark = /^[（(][^）)]*(?:稿|草案|试行)[）)]$/u;
/** `潍坊市人民政府文件`, `中华人民共和国国务院令`, `令` */
const mastheadEnd = /^(?!.*关[于於]).{0,60}(?:文\s*件|(?:政府|[院会部委署局厅行]|^)令)$/u;
/** `二〇一三年一月` on a cover */
const monthLine = /^[（(]?[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,2}月[）)]?$/u;
/** `说明`, `前言` above what introduces a plan */
const prefaceLine = /^(?:说\s*明|前\s*言|序\s*言|引\s*言|编者按)$/u;

/** 各位代表：, 同志们：, 亲爱的农民朋友们：; 各位代表、各有关单位： is written to. */
const salutation =
  /^(?:各位(?!.*[、，,].*(?:单位|部门|机构|企业|政府|[局委办院校])[：:]).{0,12}|同志们|女士们.{0,6}|(?:尊敬|亲爱)的[^，。；：]{1,16})[：:]$/u;

/** `姓名____`, `□是`, `年　月　日`, `（盖章）` */
const gap = /(?<![_＿])[_＿]{3,}|[□☐]|年\s{0,9}月\s{0,9}日$|[（(](?:签[字章名]|盖章|公章)[）)]/u;

/** No title and no name holds a whole sentence. */
const sentenceInside = /\p{Script=Han}{4}。\p{Script=Han}/u;

/** The forms of a line. */
export type Shape =
  | 'number'
  | 'date'
  | 'annotation'
  | 'contents'
  | 'annexes'
  | 'draft'
  | 'history'
  | 'person'
  | 'masthead'
  | 'colon'
  | 'prose'
  | 'title'
  | 'line';

/** Returns the form of a line or paragraph. */
export function shapeOf(printed: string): Shape {
  const text = simplify(printed);
  if (numberLine.test(text)) return 'number';
  if (isDateLine(text) || monthLine.test(text)) return 'date';
  if (draftMark.test(text)) return 'draft';
  if (annotationLine.test(text) || besideLine.test(text) || labelsPlan(text)) return 'annotation';
  // 2019年10月8日 国务院第66次常务会议通过: how a statute came about stands below its title
  if (opensWithDate(text) && !endsSentence(text)) return 'history';
  if (person.test(text)) return 'person';
  if (mastheadEnd.test(text)) return 'masthead';
  if (/[：:]$/u.test(text)) return 'colon';
  if (endsSentence(text) || sentenceInside.test(text)) return 'prose';
  return endsTitle(text) ? 'title' : 'line';
}

/** 附件一 above the plan that a notice issues, 甲政发〔2031〕2号附件; behind 附件： stands what it names */
function labelsPlan(text: string): boolean {
  return isBareLabel(text.replace(numberAtStart, '')) && !/[:：]$/u.test(text);
}

/** Tells whether a text ends like a title: with a genre, or with the years below it. */
export function endsTitle(text: string): boolean {
  return endsSimplifiedTitle(simplify(text));
}

/** Tells the same of a text in simplified characters. */
export function endsSimplifiedTitle(text: string): boolean {
  return (lastOfTitle.test(text.slice(-1)) && titleEnd.test(text.slice(-longestTitleEnd))) || titleTail.test(text);
}

/** Tells whether a line closes a name that it has not opened: 的实施方案》的要求 */
export function endsCutName(text: string): boolean {
  return /^[^《]*》/u.test(text);
}

/** Tells whether a text says what it is about, as a title does and no name of a body: 关于促进就业 */
export function saysAbout(text: string): boolean {
  return /[关關][于於]/u.test(text);
}

/** Tells whether a text ends like the name of a body. */
export function endsWithBody(text: string): boolean {
  return bodyEnd.test(withoutSeal(simplify(text.slice(-longestBodyEnd))));
}

/** Returns the name of who signs without what stands for the seal: 甲市人民政府（印章） */
export function withoutSeal(text: string): string {
  return text.replace(sealMark, '');
}

/** Tells whether a line leaves something to fill in, to sign or to seal. */
export function leavesGaps(text: string): boolean {
  return gap.test(simplify(text));
}

/** Tells whether a line opens a speech or a letter: 各位代表：, 亲爱的农民朋友们： */
export function salutes(text: string): boolean {
  return salutation.test(simplify(text));
}

/** Tells whether a line is the heading of what introduces a plan: 说明, 前言. */
export function opensPreface(text: string): boolean {
  return prefaceLine.test(simplify(text));
}
