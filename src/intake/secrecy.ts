/**
 * Finds marks of secrecy: in a document's head, at the end of its text, and in everything that its text leaves out.
 *
 * 密级 stands in the 版头, above the title, with its term after a star (GB/T 9704—2012 §7.2.2: 机密★1年); the 附注
 * （此件不予公开） stands alone on its line in brackets (§7.3.8); tables of facts say 公开方式 | 不予公开. A sentence that speaks
 * of 机密 or 不予公开 is none of these.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { isBareOrgan, isUnitName } from '../model/official/unit-names.ts';
import { simplify } from '../segment/traditional.ts';
import type { Finding, LeftOut } from './faults.ts';

/** Markdown marks before a number. */
const marks = /^[\s#*>]*/u;
/** The head ends at the first number, or here. */
const headLines = 40;
const longestMark = 100;

const secrecyLabel = '(?:密级|秘密等级|保密等级|涉密等级|定密情况)';
const label = `(?:(?:信息)?公开(?:属性|方式|类别|类型|选项|形式)|是否公开|${secrecyLabel})`;
const file = '(?:此件|本件|此文|本文|此文件|本文件|该件)';
const withheld = '(?:不予公开|不宜公开|暂不公开|不公开|不公开发布|不(?:对外|上网|在网上)公开)';

/** `公开方式：`, in a cell of its own or at the end of a line */
const bareLabel = new RegExp(`^${label}[:：]?$`, 'u');

const degree = '(?:绝密|机密|(?:(?:[警检]务|工作|核心|普通)*|商业)秘密|(?:核心|普通)?商业?密)';
/** What copies set for the star between degree and term. */
const star = '[★☆✩✭✰✪⭐※▲△●○·•・∙＊—–-]';
const term = '(?:\\d{1,2}[年月]|[一二三五十]{1,3}年|长期|启用前|解密前)';
/** `机密★1年` is a mark wherever it stands in a line of the head. */
const starred = new RegExp(`(?:绝密|机密|秘密)(?:[★☆✩✭✰✪⭐]|${star}+${term})`, 'u');
/** `秘密★5年` alone on a line is one wherever it stands. */
const markAlone = new RegExp(`^[（(【\\[〔]?(?:${degree}|内部|內部)${star}+(?:${term})?[）)】\\]〕]?$`, 'u');
/** `附件2（机密）` */
const markedAnnex = /^附件\d{0,2}[（(【[](?:绝密|机密|秘密)[）)】\]]$/u;
/** `附件2（秘密★3年）`, `000002 机密★1年 特急`: the head of another document below; what has a stop is a sentence. */
const markOfAnother = new RegExp(
  `^[^，,。；;：:“”《》]{0,20}(?:绝密|机密|秘密)[★☆✩✭✰✪⭐]${term}[^，,。；;：:“”《》]{0,12}$`,
  'u',
);
const internal = '内部(?:资料|文件|材料|使用|参考|参阅|传阅|掌握|刊物|情况|事项)';
const keep =
  '(?:注意(?:保存|保管|保密)|妥善保[管存]|(?:请|严禁|不得|切勿|禁止|谢绝|限)[^。]{0,16}|仅供[^。]{0,16}|免费[^。]{0,16})';
/** `内部资料 注意保存`, `仅供内部使用，请勿外传`, `涉密文件` */
const keptInside = `(?:[仅限只]?[供限])?(?:${internal}|涉密(?:文件|资料|材料))(?:[，,：:！!、★·]?${keep}){0,2}`;

/** `内部事项甲公司文件`, `内部资料甲街道文件`: a mark beside a masthead, on one line of a copy */
const internalMasthead = /^内部(?:事项|资料)(?<bodies>[^，,。；;：:《》]{2,40})文件$/u;
/** Behind the name of a body, `甲省教育厅部门`, or behind what nobody is called, `管理部门` */
const anyOffice = /(?:部门|单位|机构|机关)$/u;
/** Several names in a row are known by their last one. */
const longestName = 20;

/** Whole lines, without their spaces. */
const headMarks: readonly RegExp[] = [
  // `000001 机密★1年 特急`, `密级：秘密`
  new RegExp(
    `^(?:份?号?[:：]?\\d{1,8})?(?:${secrecyLabel}[:：]?)?[（(【\\[〔]?${degree}级?(?:${star}{1,2}.{0,12}|${term})?[）)】\\]〕]?(?:特急|加急|特提|平急)?\\d{0,8}$`,
    'u',
  ),
  starred,
  new RegExp(`^${secrecyLabel}[:：]内部`, 'u'),
  // `保密期限：5年`
  new RegExp(`^保密期限[:：]${term}`, 'u'),
  // `内部资料 注意保存`, `（内部文件，不得外传）`, `仅供内部使用`, `涉密文件`
  new RegExp(`^[（(【\\[]?(?:[此本](?:件|文件|资料|材料))?${keptInside}[）)】\\]!！]?$`, 'u'),
  // `注意保密`, `严禁外传`
  /^[（(【[]?(?:注意保密|(?:严禁|不得|切勿|请勿|禁止)(?:外传|外泄|转发|翻印|复制|扩散)(?:[、，,和](?:外传|外泄|转发|翻印|复制|扩散))*)[）)】\]!！]?$/u,
  // `公开方式：不予公开`, `此件不予公开`; 依申请公开 alone is a heading of many sites
  new RegExp(`^(?:${label}[:：])?${file}?${withheld}$`, 'u'),
  /^是否公开[:：]否$/u,
  new RegExp(`^(?:${label}[:：]|${file})依申请公开$`, 'u'),
];
/** `，未经许可，严禁传播`, `（未经许可（含复制））`: why, behind the mark itself */
const reason = '(?=[，,。；;（(])(?:[^（()）]|[（(][^（()）]{0,80}[）)]){0,160}';
/** `此件不予公开`, `此件发至县级，不公开`, `此件不公开发布，未经许可，严禁传播` */
const withheldFile = `${file}(?:发至[^，,。（(]{1,20}[，,](?:${file})?)?(?:${withheld}|依申请公开)(?:${reason})?`;
/** `（此件不予公开）`, `（此件仅限内部使用）`, `此件不予公开。`, `信息公开选项：不予公开`, which is printed below the text */
const note = new RegExp(
  `^(?:[（(【[](?:${withheld}|${withheldFile}|${file}${keptInside})[。]?[）)】\\]]|${file}${withheld}(?:${reason})?|${label}[:：]${file}?${withheld})[。]?$`,
  'u',
);
/** What a copy without line breaks has in its beginning and at its end; a mark in quotation marks is spoken of. */
const markInHead = new RegExp(`(?<![“‘"《])${starred.source}`, 'u');
const noteAtEnd = new RegExp(`[（(【[]${withheldFile}[。]?[）)】\\]][。]?$`, 'u');
/** What a comment says in a sentence. */
const remark = new RegExp(`${file}(?:为|属于?|系)?(?:${withheld}|依申请公开|绝密|机密|秘密)`, 'u');

/** Returns an error for each mark of secrecy in `text`; such a document must not enter a public library. */
export function findSecretMarks(text: string): readonly Finding[] {
  const lines = text.split('\n');
  const body = lines.findIndex((line) => opensWithNumber(line.replace(marks, '')));
  const head = Math.min(headLines, body < 0 ? lines.length : body);
  return lines.flatMap((line, index) => {
    const isInHead = index < head;
    const isLong = line.length > longestMark;
    if (!(isLong ? isMarkedLong(line, isInHead) : isMarkedShort(line, isInHead, lines[index + 1]))) return [];
    const found = isLong ? `${line.trim().slice(0, longestMark)}…` : line.trim();
    return [secret(found, { line: index + 1, column: line.search(/\S/u) + 1 })];
  });
}

function isMarkedShort(line: string, isInHead: boolean, next: string | undefined): boolean {
  const isMark = [note, markAlone, markedAnnex, markOfAnother].some((mark) => mark.test(squeeze(line)));
  return isMark || (isInHead && isHeadMark(line, next));
}

/** A line longer than marks are may hold a whole document whose line breaks a copy has lost. */
function isMarkedLong(line: string, isInHead: boolean): boolean {
  const text = squeeze(line);
  return noteAtEnd.test(text) || (isInHead && markInHead.test(text.slice(0, longestMark)));
}

/** Returns an error for each mark of secrecy that a file holds beside its text, with the place where it stands first. */
export function findHiddenMarks(leftOut: readonly LeftOut[]): readonly Finding[] {
  const marks = new Map<string, string>();
  for (const { place, text } of leftOut) {
    const mark = findMarkedLine(text.split('\n'))?.trim().slice(0, longestMark);
    if (mark !== undefined && !marks.has(mark)) marks.set(mark, place);
  }
  return [...marks].map(([mark, place]) => secret(`${place}：${mark}`));
}

function findMarkedLine(lines: readonly string[]): string | undefined {
  return lines.find((line, index) => {
    const short = line.length <= longestMark && (note.test(squeeze(line)) || isHeadMark(line, lines[index + 1]));
    return short || remark.test(squeeze(line));
  });
}

function secret(found: string, place: { readonly line?: number; readonly column?: number } = {}): Finding {
  return { rule: 'secret-mark', ...place, found, expected: '可以公开的文件' };
}

function isHeadMark(line: string, next: string | undefined): boolean {
  const texts = [squeeze(line), ...labelledValues(line, next)];
  return texts.some((text) => isMarkedMasthead(text) || headMarks.some((mark) => mark.test(text)));
}

/** What stands before 文件 is the name of a body; not 内部事项办理指导性文件, 内部资料分类文件, 内部资料各部门文件. */
function isMarkedMasthead(text: string): boolean {
  const bodies = internalMasthead.exec(text)?.groups?.['bodies'] ?? '';
  const name = bodies.slice(-longestName).replace(anyOffice, '');
  return isUnitName(name) && !isBareOrgan(name) && !bodies.includes('各');
}

/** A label and its value may stand in two cells of a row, or in two lines. */
function labelledValues(line: string, next = ''): readonly string[] {
  const cells = [...line.split(/\t|\s{2,}/u), next.split(/\t/u)[0] ?? ''].map(squeeze);
  return cells.flatMap((cell, index) =>
    bareLabel.test(cell) ? [`${cell.replace(/[:：]$/u, '')}：${cells[index + 1] ?? ''}`] : [],
  );
}

/** What patterns read: simplified, without spaces and marks of Markdown. */
function squeeze(line: string): string {
  return simplify(line.replace(/[\s#*\p{Cf}]/gu, ''));
}
