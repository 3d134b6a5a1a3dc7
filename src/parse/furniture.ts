/**
 * Finds what a pasted page leaves around a document: navigation, the block of 索引号, 来源, 分享, 引证码, 打印, the lines at
 * the foot of a site. Lines go in, those that are none of the document's own come out. A line counts where it says so
 * itself, or where it is short and stands between lines that do.
 */

import { isDateLine, isSigningDay } from '../model/official/dates.ts';
import { genreOf } from '../model/official/genres.ts';
import { opensWithNumber } from '../model/official/level-numbers.ts';
import type { Printed } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { endsSentence } from './broken-lines.ts';
import type { SourceLine } from './lines.ts';
import { buttons, isOfButtons, labels, strangeLabels } from './page-words.ts';
import { endsTitle, endsWithBody, shapeOf } from './shapes.ts';

const label = new RegExp(`^>?(?:[（(【[]?(?:${labels})[】\\]]?(?:[:：|]|$)|[【[［](?:${labels})[】\\]］])`, 'u');
const labelAlone = new RegExp(`^(?:${labels})$`, 'u');
const labelled = new RegExp(`(?:^|[\\s|｜【（(])(?:${labels})\\s*[:：]`, 'gu');
const button = new RegExp(`^[×✕]?(?:[【[（(]?(?:${buttons}|${labels})[】\\]）)]?[|｜:：/>»↑]?)+$`, 'iu');
const sign =
  /法宝引证码|门户网站$|^今天是[:：]?|ICP备|公网安备|版权所有|^Copyright|©|^(?:点赞|赞|评论|已阅读)[（(]?\d+[）)]?次?$|^(?:点击|附件)?下载[:：]|^[（(](?:编辑|责编|记者|审核|校对)[:：]?\p{Script=Han}{2,4}[）)]$|^(?:版权|免责)声明|转载请注明|您是第\d+位|分辨率|^(?:[A-Za-z_]{2,20}|[A-Za-z]{1,12}_\w{1,12}|[A-Za-z]{2,12}-[\w-]{1,12})[:：]|^[A-Za-z][A-Za-z'’.,-]+$|^(?:[您你]好[，,！!]?)?欢迎(?:访问|光临|[您你])|^Produced ?By|^(?:微信|QQ|手机|打开|点击|请?使用|用).{0,20}(?:扫一扫|扫一下|二维码|扫描|分享)|^二维码.{0,20}(?:分享|朋友圈)|^扫码|^扫一扫|运行维护单位|网站标识码|^[>›»◆|]$|【(?:打印|字体|关闭|大中小)|\]\([^()]*(?:\([^()]*\))?[^()]*\)|https?:\/\/|www\.|^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\d{1,2}:\d{2}|来源|作者|浏览|字[体号]|发布)/iu;
/** What stands beside others in a row of buttons. */
const entry = /^(?:首页|网站首页|登录|注册|打印|关闭|收藏)$/u;
/** A row of the navigation has more parts that stand apart: `首 页　政务公开　政务服务　互动交流` */
const longestGapped = 3;
/** `首页 | 机构 | 新闻`, `首页 > 政务公开 > 文件`: entries of the navigation in a row */
const trail = /^[^。；|｜>›»→]{1,20}(?:(?:[|｜>›»→]{1,2}|->)[^。；|｜>›»→]{1,30}){2,}$/u;
/** `甲县人民政府 >> 政府文件`: a mark that no document has says where a page stands, be it only once */
const place = /^[^。；，：:<>《]{2,20}(?:>{1,2}|[›»])[^。；，：:<>》]{1,30}$/u;
/** `关于调整办公室的通知[08-18]`, `第五周工作安排（2031-03-06）`: an entry in a list of pages, with its day */
const listed = /^[^。；]{4,}[[［（(](?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}[\]］）)]$/u;
/** `甲市2031年工作方案.docx` above the title */
const fileName = /^[^。；]{2,80}\.(?:docx?|wps|pdf|ofd|txt|md|html?)$/iu;
/** Entries in a list of pages; one alone may be a title with its day. */
const fewestListed = 2;
/** `字体显示：大 中 小`: above the title every label is one of the page */
const fact = /^\p{Script=Han}{2,8}[:：][^。；]{1,60}$/u;
/** `- 设为首页`, `· 市委办`: entries of a list */
const bullet = /^[-–—·•●◆■*>»]{1,2}(?=[^\s\d])/u;
/** `文件状态：` with nothing behind it, but not 各幼儿园： */
const bareFact = /^(?![各有全本])\p{Script=Han}{2,6}[:：]$/u;
/** A line of stars or dashes, as below a masthead. */
const ruling = /^[\p{P}\p{S}]+$/u;
/** A page's own title: `…办法_某市人民政府` */
const pageTitle = /^(?<title>[^_]{6,80})_[^_。]{2,40}/u;
/** Between such lines, a line of this length that is no sentence is an entry of the navigation. */
const longestEntry = 10;
/** What a document prints below its text itself: a sentence, 附件, a remark in brackets, how to call, 抄送. */
const ownLine =
  /[。；，：:]$|^[（(].*[）)]$|^附\s*[件表录注]|^(?:联系人|联系电话|联系单位|抄\s*[送报]|主\s*送|分\s*送)|印发$/u;
/** `来源：甲网 点击数：` */
const counter = /(?:点击|浏览|阅读|访问)[量数次]{0,2}[:：]$/u;
const longestFact = 30;
const entryEnd = /[。，；：:）)》”]$|第\d+号$|令$|文件$|\d日$|(?:政府|委员会|办公室|办公厅|[部局厅署院会行])$/u;

/** What a journal sets above an article; a call for contributions has such lines in its text. */
const journal = /^(?:征订热线|订阅热线|投稿邮箱)[:：]/u;

/** What a page sets between the paragraphs of a text: a whole line of tools, a fact of the page, where it stands in its site. */
const strangeFact = new RegExp(
  `^[【[（(]?(?:${strangeLabels})[】\\]）)]?[:：](?!由)[^。；]{0,60}$|^[【［[](?:${strangeLabels})[】］\\]][^。]{0,60}$`,
  'u',
);
const strangeTrail =
  /^(?:网站)?首页[>›»→|/]|^(?:[^。；，/>›»]{1,12}(?:\/|[>›»]{1,2}))+正文$|^[>›»]{1,2}正文$|^[←«▲↑](?:上一篇|返回顶部)|^[您你]?(?:当前|现在|所在)*的?位置(?:是|：|:)|^今天是\d{4}年|^欢迎(?:访问|光临).{2,20}网站?$|^\p{Script=Han}{3,20}门户网站$|^\p{Script=Han}{0,10}(?:https?:\/\/|www\.)[\w./?=&%-]+$/u;
/** Who wrote it, where it comes from, pictures and their captions, how often it was seen, who stands behind the page. */
const credits = [
  /^(?:政策|文件|通知)?(?:正文|全文|原文)[:：]?$/u,
  /^(?:请?使?用)?(?:微信|手机|支付宝)?[“"]?扫(?:码|一扫|一下|描)[^。，；]{0,6}(?:查看|浏览|阅读|关注|分享|下载|打开|手机版|二维码)[^。，；]{0,12}$|^(?:请?使?用)?(?:微信|手机)[“"]?扫(?:码|一扫|一下)[”"]?$/u,
  /^(?:点击|长按).{0,14}关注(?:我们)?$/u,
  /^[（(]?(?:转载自|转自|摘自|文章来源于|本信息来自)[^。，；]{2,24}[）)]?$/u,
  /^[（(]来源[:：][^（()）。，]{2,20}[）)]$/u,
  /^(?:来源|编辑|责编|审核|校对)[|｜丨][^。；]{2,20}$/u,
  /^(?:一审|初审)[/:：|｜](?!由)[^。；]{2,40}$/u,
  /^(?:文|图|文字|摄影|视频)[/:：]\p{Script=Han}{2,4}(?:(?:文|图|文字|摄影|视频)[/:：]\p{Script=Han}{2,4})+$/u,
  /^(?:已有|共有)\d+人(?:次)?(?:阅读|浏览)$/u,
  /^(?:原创)?[^。，；：:\d]{2,16}\d{4}-\d{2}-\d{2}\d{2}:\d{2}(?:发表于.{2,6})?$/u,
  /^邮发代号[\d-]+$/u,
  /^发表于\d{4}-\d{1,2}-\d{1,2}/u,
  /^[-—=*]*END[-—=*]*$|^[=*-]{6,}$|^CLI\.[.\d]+$|^收录于合集/u,
  /^来源[:：][^。，；]{2,20}(?:网|报|社|台|政府|办公室|[办局委厅部]|中心|频道|公众号)$/u,
  /^[【[](?:相关|推荐|延伸)(?:阅读|链接|报道|新闻|文章)[】\]].{0,60}$/u,
  /^[（(](?:本[报网]记者|(?:记者|通讯员|作者|编辑|责编|摄影)(?=[:：]|\p{Script=Han}{2,4}(?:通讯员|摄影|审核)))[:：]?\p{Script=Han}{2,4}(?:(?:记者|通讯员|摄影|审核|编辑)[:：]?\p{Script=Han}{2,4}){0,3}[）)]$/u,
  /^[（(](?:稿件|文章|信息|图片)来源[:：][^（()）]{2,30}[）)]$/u,
  /^[（(【[](?:此处)?(?:点击|插入|播放)*(?:图片|视频|音频)[）)】\]]$/u,
  /^[\w-]{1,40}\.(?:png|jpe?g|gif|bmp)$/iu,
  /^[▲△]图为[^。]{2,40}$/u,
  /^[（(](?:下转|上接)第?\p{N}{1,3}版[）)]$/u,
  /^原标题[:：].{2,60}$/u,
  /^本文(?:来源|转载)[于自].{2,40}$/u,
  /^(?:相关(?:报道|稿件|文章|推荐)|热点推荐|猜你喜欢)[:：][^。]{0,60}$/u,
  /^(?:[【[（(]图片?\d{0,2}[:：][^。]{0,40}[】\]）)])?[（(]?点击(?:图片)?查看(?:大图|原图)[）)]?$/u,
  /^[【[（(]?(?:责任编辑|网站编辑|责编|编辑)[:：]?\p{Script=Han}{2,4}(?:(?:审核|校对)[:：]?\p{Script=Han}{2,4})?[】\]）)]?$/u,
  /^(?:作者|撰稿|供稿|审核|校对|编辑|通讯员|记者)[:：][^。，；]{2,12}(?:(?:作者|撰稿|审核|校对|编辑|审签)[:：]\p{Script=Han}{2,4})*$/u,
  /^时间[:：]\d{4}[-/.年][-/.:月日\d]{3,16}(?:来源|作者|浏览|阅读|点击)[:：]/u,
  /^第\d+页(?:[,，/]?共\d+页)?(?:上一页|下一页|\d)*$/u,
  /^\p{Script=Han}?(?:ICP备|公网安备)\d+号(?:-\d+)?$/u,
  /^Copyright|^©|^点赞[（(]?\d+[）)]?$|^声明[:：]本[网站]/u,
  /^主办(?:单位)?[:：][^。；]{2,30}承办(?:单位)?[:：][^。；]{2,30}$/u,
];

/** Returns the lines between the paragraphs of a text that are a page's own. */
export function findTools(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  return new Set(
    lines.filter((line) => {
      const text = bareText(line);
      return (
        text.length > 1 &&
        (isOfButtons(text) || [strangeFact, strangeTrail, ...credits].some((pattern) => pattern.test(text)))
      );
    }),
  );
}

/** Returns the entries of a list of pages above the line that says where in its site a page stands: 4.10考核通报[04-13] is no number. */
export function findPageList(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const at = lines.findIndex((line) => strangeTrail.test(bareText(line)));
  const entries = lines.slice(0, Math.max(at, 0)).filter((line) => listed.test(bareText(line)));
  return new Set(entries.length >= fewestListed ? entries : []);
}

/** Returns the lines that belong to the page: those above the text (`head` of them) and those below its last sentence. */
export function findFurniture(lines: readonly SourceLine[], head: number): ReadonlySet<SourceLine> {
  const above = lines.slice(0, head).filter(({ blank }) => !blank);
  return new Set([...findAbove(above), ...findBelow(lines.slice(head))]);
}

function findAbove(lines: readonly SourceLine[]): SourceLine[] {
  const texts = lines.map(bareText);
  const whole = new Set(texts);
  const title = lines.findIndex((line) => endsTitle(bareText(line)) && !fact.test(bareText(line)));
  const start = navigationEnd(texts);
  const inLists = texts.filter((text) => listed.test(text)).length >= fewestListed;
  const own = findOwnLinks(lines);
  const marked = lines.map(
    (line, at) =>
      at < start ||
      isMarked(own.has(line) ? { ...line, linked: false } : line) ||
      [...credits, journal].some((pattern) => pattern.test(bareText(line))) ||
      isTrail(bareText(line)) ||
      (inLists && listed.test(bareText(line))) ||
      isPageTitle(bareText(line), whole) ||
      (at < title && ((isFact(bareText(line)) && !goesOn(texts[at - 1])) || fileName.test(bareText(line)))),
  );
  const [first, last] = [marked.indexOf(true), marked.lastIndexOf(true)];
  return lines.filter(
    (line, at) =>
      marked[at] ||
      ((at > first || at < title) && at < last && isEntry(texts[at] ?? '')) ||
      isFactBelow(lines[at - 1], bareText(line)),
  );
}

/** The number of a document and its title may be links, the title where no other line ends like one: lists have several. */
function findOwnLinks(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const titles = lines.filter((line) => endsTitle(bareText(line)) && !isTrail(bareText(line)));
  const numbers = lines.filter((line) => shapeOf(bareText(line)) === 'number');
  return new Set(titles.length === 1 ? [...titles, ...numbers] : numbers);
}

function isTrail(text: string): boolean {
  return [trail, strangeTrail, place].some((pattern) => pattern.test(text));
}

/**
 * What stands above the line that says where in its site a page stands is navigation, if a title may stand below it; so is
 * the name of the column, which that line ends with, right below it.
 */
function navigationEnd(texts: readonly string[]): number {
  const at = texts.findLastIndex((text) => strangeTrail.test(text));
  const column = texts[at + 1] ?? '';
  const isNamed = column.length <= longestEntry && (texts[at] ?? '').endsWith(column);
  const end = [at + 2, at].find((below) => (below === at || isNamed) && texts.slice(below).some(mayBeTitle)) ?? 0;
  return texts.slice(0, Math.max(at, 0)).some(endsSentence) ? 0 : end;
}

function mayBeTitle(text: string): boolean {
  return text.length > longestEntry && /^(?:title|line)$/u.test(shapeOf(text)) && !endsWithBody(text);
}

/** 各县人民政府，市直各有关|单位：: paper has broken the line above */
function goesOn(above = ''): boolean {
  return /[，,、]/u.test(above) && !endsSentence(above);
}

function isFact(text: string): boolean {
  return fact.test(text) || (bareFact.test(text) && !endsWithBody(text.slice(0, -1)));
}

/** A short line below a marked line or the title's page, and above another one. */
function isEntry(text: string): boolean {
  return text.length <= longestEntry && !entryEnd.test(text) && (text.length <= 4 || !genreOf(text));
}

/** `发布日期：` with its day on the next line */
function isFactBelow(above: SourceLine | undefined, text: string): boolean {
  const named = above ? bareText(above) : '';
  const label = named.slice(0, -1);
  if (counter.test(named)) return /^\d{0,8}(?:人?次)?$/u.test(text);
  if (!/[:：]$/u.test(named) || !labelAlone.test(label)) return false;
  return /日期|时间$/u.test(label)
    ? isDateLine(text)
    : /[号类别录性]$|机[关构]|单位|部门|主题/u.test(label) && text.length <= longestFact && !endsTitle(text);
}

function isPageTitle(text: string, texts: ReadonlySet<string>): boolean {
  const title = pageTitle.exec(text)?.groups?.['title'];
  return title !== undefined && texts.has(title);
}

/**
 * Below the text a page goes on to its end: everything from the first marked line on that no sentence follows, and what
 * stands in one block with it.
 */
function findBelow(lines: readonly SourceLine[]): readonly SourceLine[] {
  const printed = lines.filter(({ blank }) => !blank);
  const sentence = printed.findLastIndex((line) => /。.{0,3}$/u.test(bareText(line)) && !isMarked(line));
  const first = printed.find((line, index) => index > sentence && isMarked(line) && !isOwnLabel(line, printed));
  return first ? lines.slice(blockStart(lines, lines.indexOf(first))).filter(({ blank }) => !blank) : [];
}

/** Where the block begins whose line `at` is a page's, if the document has printed none of the lines above it there. */
function blockStart(lines: readonly SourceLine[], at: number): number {
  const start = lines.slice(0, at).findLastIndex(({ blank }) => blank) + 1;
  return start > 0 && !lines.slice(start, at).some(isOwn) ? start : at;
}

/** A sentence, a row, a number, a day, who signs, an annex: what a document prints below its text itself. */
function isOwn({ content }: SourceLine): boolean {
  const { text } = content;
  const words = content.pieces.map(({ at, length }) => text.slice(at, at + length).trim());
  return (
    ownLine.test(simplify(text)) ||
    /\t|^\|/u.test(text) ||
    isSigningDay(text) ||
    opensWithNumber(text) ||
    [text, ...words].some(endsWithBody)
  );
}

/** 主办单位： below each of several provisions says who answers, not whose page it is. */
function isOwnLabel(line: SourceLine, lines: readonly SourceLine[]): boolean {
  const own = /^(?:主办|承办)(?:单位)?[:：]/u.exec(bareText(line))?.[0];
  return own !== undefined && lines.some((other) => other !== line && bareText(other).startsWith(own));
}

function isMarked(line: SourceLine): boolean {
  const text = bareText(line);
  if ([label, button, sign, ruling].some((pattern) => pattern.test(text))) return true;
  if (line.linked && !line.heading && !ownLine.test(text)) return true;
  return opensWithLabel(line.content) || [...simplify(line.content.text).matchAll(labelled)].length > 1;
}

/** `发布机构　省政府办公厅`, `时    效`: a gap parts the label from what it says. */
function opensWithLabel({ text: printed, pieces }: Printed): boolean {
  const text = simplify(printed);
  const ends = pieces.slice(1).map(({ at }) => at);
  if (pieces.length > longestGapped && text.startsWith('首')) return text.replace(/\s/gu, '').startsWith('首页');
  if (pieces.length > 1 && pieces.some(({ at, length }) => entry.test(text.slice(at, at + length).trim()))) return true;
  const words = [...ends, ...[...text.matchAll(/\s/gu)].map(({ index }) => index), text.length];
  return words.some((end) => labelAlone.test(text.slice(0, end)));
}

function bareText({ content }: SourceLine): string {
  return simplify(content.text).replace(/\s/gu, '').replace(bullet, '');
}
