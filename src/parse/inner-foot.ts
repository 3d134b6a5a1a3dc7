/**
 * Finds where the lines of a foot begin inside a text whose line breaks are lost: who signs and when, annexes, imprint, what
 * a page sets below; and titles of what stands behind it.
 */
import { figures, hanNumerals } from '../model/official/numerals.ts';
import { isWhole, longestTitle, namesItself, titleLength } from './inner-heads.ts';
import { saidOfItself } from './of-itself.ts';
import { footLabels, isOfButtons, strangeLabels } from './page-words.ts';
import { endsTitle, endsWithBody, shapeOf } from './shapes.ts';

/** What is shorter only mentions one: 工作方案 */
const shortestTitleBehind = 8;
const stop = /[。）)]/u;
const stops = new RegExp(stop.source, 'gu');
/** What ends a sentence or a remark, and how prose below a title opens */
const stopOrProse = new RegExp(`${stop.source}|为|根据|按照|依据`, 'gu');
const year = `(?:[${figures}]{4}|二[〇○零一二三四五六七八九OＯ]{3})`;
const part = `\\s*[${figures}${hanNumerals}]{1,3}\\s*`;
const day = new RegExp(`${year}\\s*年${part}月${part}日`, 'gu');
/** What stands on one line with the name of who signs: nothing that parts sentences. */
const lastRun = /[^。；！：:，,）)]*$/u;
/** `市长：林远山`, `市长 林远山` above a day */
const lastSentence = /[^。；！）)]*$/u;
const longestRun = 160;
/** `甲镇防火指挥部（甲镇人民政府代章）` above a day */
const sealedFor = /\s*(?:[（(][^（()）]{2,30}代章[）)]\s*)?$/u;
/** `《甲市护林工作方案》已经同意` in a notice */
const named = /《(?<title>[^《》]{4,80})》/gu;
const longestNotice = 1000;
/** `（此件公开发布）` below a day */
const publication = /^\s*[（(](?:此件|本文)[^（()）]*[）)]/u;
const runStart = /(?:^|[。；！）)][”’」』》]{0,3})\s*$/u;
/** Behind a sentence only what no document says of itself; 初审： and 政策解读： may be its own. */
const ownFoot = new RegExp(`^(?:${footLabels})[:：]`, 'u');
const longestFoot = 600;
/** Below the day stands the end, a remark, an annex, the imprint or another title. */
const belowDay = new RegExp(
  `^\\s*(?:$|[（(](?:此件|本文|联系)|附\\s*件|[抄主分]\\s*[送报]|(?:${strangeLabels})[:：])`,
  'u',
);
const goesOn = /^\s*[前起止至之以发發印召开開和与由在的]/u;
/** 附件1.名单 lists what stands below the day. */
const annexList = /^\s*[:：.．、]/u;
const annex = /(?<=[。！；日）)〕】\]])\s*附\s*件(?<label>\s*\d{0,2})(?![\s\d]*[所中里内的规規])/gu;
/** `…兑现。（各部门负责）各地区要认真落实`: behind a note nothing of its provision stands */
const behindNote =
  /(?<=[。；][（(][^（()）。]{2,100}[）)]\s{0,4})(?=各地|各级|各部门|各单位|各有关|本(?:方案|意见|通知|办法|计划))/gu;
/** `…兑现。本措施自2031年5月1日起施行`, `…兑现。特此通知`: what is said of the text as a whole, but not behind a number or heading */
const ofItself = new RegExp(
  [
    `(?<=[。；！）)])(?<![（(][${figures}${hanNumerals}]{1,3}[）)]|[${figures}${hanNumerals}][、.．）)][^。；！、.．）)]{1,15}。)\\s*`,
    `(?:${saidOfItself}|特此(?:通知|公告|通告|批复|函复|通报))`,
  ].join(''),
  'gu',
);
const imprint = /(?<=[。！；日）)〕】\]])\s*抄\s*送\s*[:：]/gu;

/** Returns where in a text the lines of its foot begin; `opens` tells of those behind which another title may stand. */
export function findFootLines(text: string): { readonly starts: readonly number[]; readonly opens: readonly number[] } {
  const signatures = findSignatures(text);
  const annexes = [...text.matchAll(annex)];
  const opens = [
    ...signatures.flatMap(({ end }) => [end, end + (publication.exec(text.slice(end))?.[0].length ?? 0)]),
    ...annexes.flatMap(({ index, 0: found }) =>
      annexList.test(text.slice(index + found.length)) ? [] : [index + found.length],
    ),
  ];
  const starts = [...signatures.flatMap(({ start, day }) => [start, day]), ...annexes.map(({ index }) => index)];
  const others = [behindNote, ofItself, imprint].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) => index),
  );
  return { starts: [...starts, ...others, ...findPageFoot(text)], opens };
}

/** `…落实。|相关附件：扫一扫在手机打开当前页`: what a page sets below its text, when no sentence follows */
function findPageFoot(text: string): readonly number[] {
  const at = text.lastIndexOf('。') + 1;
  const foot = text.slice(at).trim();
  return at > 0 && foot.length <= longestFoot && (ownFoot.test(foot) || isOfButtons(foot)) ? [at] : [];
}

/** `（甲局负责）|甲市河道保护规定` above 第一条: where the longest title behind a stop begins that ends a stretch */
export function findTitleAtEnd(text: string): number | undefined {
  const window = Math.max(0, text.length - longestTitle);
  return [...text.slice(window).matchAll(stops)]
    .map(({ index }) => window + index + 1)
    .find((start) => isTitleBehind(text.slice(start).trim()) && !/^\s*[（(]/u.test(text.slice(start)));
}

/** `…落实。|甲市河道保护规定|为保护河道，制定本规定。`: where a title stands behind a sentence, prose below it */
export function findTitleBehind(text: string): number | undefined {
  let start = 0;
  for (const { 0: found, index } of text.matchAll(stopOrProse)) {
    if (stop.test(found)) start = index + found.length;
    else if (start > 0 && isTitleBehind(text.slice(start, index))) return start;
  }
  return undefined;
}

function isTitleBehind(title: string): boolean {
  if (title.length < shortestTitleBehind || title.length > longestTitle) return false;
  return endsTitle(title) && isWhole(title) && !namesItself.test(title);
}

/** Tells whether another text begins in a stretch: a day signs what stands above, or an annex opens. */
export function opensAnother(text: string): boolean {
  return findFootLines(text).opens.length > 0;
}

interface Signature {
  readonly start: number;
  readonly day: number;
  readonly end: number;
}

function findSignatures(text: string): Signature[] {
  return [...text.matchAll(day)].flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    const start = bodyStart(text, index);
    const above = text.slice(Math.max(0, index - longestNotice), index);
    return start === undefined || !endsThere(text.slice(end), above) ? [] : [{ start, day: index, end }];
  });
}

/** `…执行。|甲市人民政府`, `附件：任务清单|甲市人民政府` */
function bodyStart(text: string, day: number): number | undefined {
  const above = text.slice(Math.max(0, day - longestRun), day).replace(sealedFor, '');
  const person = above.slice(above.search(lastSentence));
  if (shapeOf(person.replace(/[:：]/u, ' ').trim()) === 'person') return day - person.length;
  const run = lastRun.exec(above)?.[0] ?? '';
  const from = above.length - run.length;
  const places = runStart.test(above.slice(0, from))
    ? [0]
    : Array.from({ length: run.length }, (_, at) => at).filter((at) => opensSignature(run, at));
  const at = places.findLast((place) => signs(run.slice(place).trim()));
  return at === undefined ? undefined : Math.max(0, day - longestRun) + from + at;
}

/** Behind a title, or behind a gap in what says whom to call. */
function opensSignature(run: string, at: number): boolean {
  return endsTitle(run.slice(0, at)) || /[\da-z]\s$/iu.test(run.slice(0, at));
}

/** 甲市人民政府, 市长林远山 */
function signs(text: string): boolean {
  return endsWithBody(text) || shapeOf(text) === 'person';
}

function endsThere(below: string, above: string): boolean {
  if (belowDay.test(below) || isOfButtons(below.trim())) return true;
  return !goesOn.test(below) && (titleLength(below) > 0 || opensWhatIsNamed(below.trimStart(), above));
}

/** 现将《甲方案》印发给你们 above the day, 甲方案 below it */
function opensWhatIsNamed(below: string, above: string): boolean {
  const titles = [...above.matchAll(named)].map(({ groups }) => groups?.['title'] ?? '');
  return titles.some((title) => endsTitle(title) && below.startsWith(title));
}
