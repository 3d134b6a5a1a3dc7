/**
 * Finds what a pasted page leaves around a document: navigation, the block of 索引号, 来源, 分享, 引证码, 打印, the lines at
 * the foot of a site. Lines go in, those that are none of the document's own come out. A line counts where it says so
 * itself, or where it is short and stands between lines that do.
 */

import { isDateLine } from '../model/official/dates.ts';
import { genreOf } from '../model/official/genres.ts';
import type { Printed } from '../model/printed.ts';
import type { SourceLine } from './lines.ts';
import { endsTitle, endsWithBody } from './shapes.ts';

/** Labels of the facts that a page sets around its text. */
const labels = [
  '索引号|信息索引|信息索引号|公开目录|保护视力色|视力保护色|主题分类|体裁分类|组配分类|信息分类|信息类别|公文种类|类型|分类|类别|栏目|所属栏目|主题词|关键词|关键字|服务对象',
  '发布机构|发布机关|发布者|发文机关|制发机关|制发机构|制定机关|发布单位|发文单位|发布部门|发布人|发文字号|文号|文件编号|统一编号|登记号|统一登记号|规范性文件登记号|名称|信息名称|文件名称|标题|摘要|内容概述|概述',
  '成文日期|发文日期|印发日期|生成日期|发布日期|发布时间|公开日期|更新时间|更新日期|实施日期|施行日期|生效日期|废止日期|失效日期|日期|时间|时效|时效性|有效性|效力状态|文件状态|状态|所属机构|文件分类|文件类型|法规类别',
  '公开形式|公开方式|公开范围|公开时限|公开程序|公开类别|来源|信息来源|稿件来源|文章来源|图片来源|作者|记者|通讯员|编辑|责任编辑|责编|审核|校对|初审|复审|终审|签发',
  '浏览|浏览量|浏览数|浏览次数|访问量|访问次数|阅读|阅读量|阅读数|阅读次数|点击|点击量|点击数|点击次数|字体|字号|字体大小|分享|分享到|一键分享',
  '政策解读|文字解读|图文解读|图片解读|视频解读|图解|解读|一图读懂|新闻发布会|推荐阅读|相关稿件|相关报道|相关文章|相关文档|相关政策|友情链接|热门搜索|热门推荐|热点推荐|搜索热词|热词|热搜词|站内搜索|扫码浏览|网站声明|索取号|原文链接|上一篇|下一篇|上一条|下一条|相关解读|相关链接|相关文件|相关附件|相关阅读|相关新闻|相关信息|附件下载|扫一扫|扫一扫分享',
  '主办|主办单位|承办|承办单位|技术支持|网站标识码|地址|邮编|当前位置|当前的位置|您的位置|您所在的位置|您现在的位置|您当前的位置|所在位置|你的位置',
].join('|');
/** Whole lines of a page: buttons and the foot of a site. */
const buttons =
  '首页|返回首页|返回上一页|设为首页|加入收藏|收藏|手机版|手机端|电脑版|PC版|移动版|市民网页|语言|简|繁|EN|APP|客户端|公众号|小程序|繁体版|简体版|繁體版|简体版|繁体|繁體|简体|English|无障碍|无障碍阅读|长者模式|长者版|老年版|关怀版|关怀模式|适老版|适老化|语音播报|朗读|朗读全文|收听|听全文|全文朗读|播放|暂停|停止|搜索|登录|注册|网站地图|联系我们|关于我们|版权声明|版权所有|打印|打印此页|我要打印|打印本页|打印文章|打印页面|关闭|关闭窗口|关闭本页|关闭页面|保存|收藏本页|下载文件|下载附件|文件下载|全文下载|PDF下载|下载Word版|下载PDF版|下载|纠错|内容纠错|我要纠错|使用帮助|隐私声明|网站建议|返回|返回列表|顶部|返回顶部|回到顶部|置顶|扫一扫在手机打开当前页|分享至|微信|微博|新浪微博|官方微博|政务微博|今日头条|朋友圈|QQ|QQ空间|QQ好友|复制链接|学习强国|政策文件库|政府信息公开|政务公开|长者助手|无障碍浏览|请输入关键字|请输入关键词|用户名|验证码|详细信息|文件全文|为您推荐|猜你喜欢|主动公开|A[+]A?A[-]|Public domain|T?[大中小]';
const label = new RegExp(`^>?(?:[（(【[]?(?:${labels})[】\\]]?(?:[:：|]|$)|[【[［](?:${labels})[】\\]］])`, 'u');
const labelAlone = new RegExp(`^(?:${labels})$`, 'u');
const labelled = new RegExp(`(?:^|[\\s|｜【（(])(?:${labels})\\s*[:：]`, 'gu');
const button = new RegExp(`^[×✕]?(?:[【[（(]?(?:${buttons}|${labels})[】\\]）)]?[|｜:：/>»↑]?)+$`, 'iu');
const sign =
  /法宝引证码|门户网站$|^今天是[:：]?|ICP备|公网安备|版权所有|^Copyright|©|^(?:点赞|赞|评论|已阅读)[（(]?\d+[）)]?次?$|^(?:点击|附件)?下载[:：]|^[（(](?:编辑|责编|记者|审核|校对)[:：]?\p{Script=Han}{2,4}[）)]$|^(?:版权|免责)声明|转载请注明|您是第\d+位|分辨率|^[A-Za-z_]{2,20}[:：]|^[A-Za-z][A-Za-z'’.,-]+$|^(?:[您你]好[，,！!]?)?欢迎(?:访问|光临|[您你])|^Produced ?By|^(?:微信|QQ|手机|打开|点击|请?使用|用).{0,20}(?:扫一扫|扫一下|二维码|扫描|分享)|^二维码.{0,20}(?:分享|朋友圈)|^扫码|^扫一扫|运行维护单位|网站标识码|^[>›»◆|]$|【(?:打印|字体|关闭|大中小)|\]\([^()]*(?:\([^()]*\))?[^()]*\)|https?:\/\/|www\.|^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\d{1,2}:\d{2}|来源|作者|浏览|字[体号]|发布)/iu;
/** What stands beside others in a row of buttons. */
const entry = /^(?:首页|网站首页|登录|注册|打印|关闭|收藏)$/u;
/** `首页 | 机构 | 新闻`, `首页 > 政务公开 > 文件`: entries of the navigation in a row */
const trail = /^[^。；|｜>›»→]{1,20}(?:(?:[|｜>›»→]|->)[^。；|｜>›»→]{1,30}){2,}$/u;
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
const longestFact = 30;
const entryEnd = /[。，；：:）)》”]$|第\d+号$|令$|\d日$|(?:政府|委员会|办公室|办公厅|[部局厅署院会行])$/u;

/** What a page sets between the paragraphs of a text: a whole line of tools, who edited it, how often it was seen. */
const tools =
  '一键分享|扫码阅读|手机扫一扫|微信扫一扫分享|我要打印|收藏本页|返回列表|返回首页|返回上一页|打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|返回顶部|回到顶部|我要纠错|分享|分享到|分享至|加入收藏|设为首页|上一页|下一页|上一篇|下一篇|尾页|微信|微博|扫一扫|扫一扫在手机打开当前页|手机扫一扫查看|字体|字号|大|中|小';
const toolLine = new RegExp(`^(?:[【[（(]?(?:${tools})[】\\]）)]?[:：|｜\\s]?)+$`, 'u');
/** What a newspaper or a page sets between paragraphs: who wrote it, where it comes from, pictures and their captions. */
const credit =
  /^[【[](?:相关|推荐|延伸)(?:阅读|链接|报道|新闻|文章)[】\]].{0,60}$|^[（(](?:本[报网]记者|(?:记者|通讯员|作者|编辑|责编|摄影)(?=[:：]|\p{Script=Han}{2,4}(?:通讯员|摄影|审核)))[:：]?\p{Script=Han}{2,4}(?:(?:记者|通讯员|摄影|审核|编辑)[:：]?\p{Script=Han}{2,4}){0,3}[）)]$|^[（(](?:稿件|文章|信息|图片)来源[:：][^（()）]{2,30}[）)]$|^[（(【[](?:此处)?(?:插入)?图片[）)】\]]$|^[\w-]{1,40}\.(?:png|jpe?g|gif|bmp)$|^[▲△]图为[^。]{2,40}$|^[（(](?:下转|上接)第?\p{N}{1,3}版[）)]$|^原标题[:：].{2,60}$|^本文(?:来源|转载)[于自].{2,40}$/iu;
const statement =
  /^(?:推荐阅读|相关(?:阅读|链接|报道|新闻|稿件|解读|文章|推荐)|延伸阅读|热点推荐|猜你喜欢|上一[篇条]|下一[篇条]|(?:图片|稿件|文章|信息)来源|(?:发布|更新)时间)[:：][^。]{0,60}$|^(?:[【[（(]图片?\d{0,2}[:：][^。]{0,40}[】\]）)])?[（(]?点击(?:图片)?查看(?:大图|原图)[）)]?$|^[【[（(]?(?:责任编辑|网站编辑|责编|编辑)[:：]?\p{Script=Han}{2,4}(?:(?:审核|校对)[:：]?\p{Script=Han}{2,4})?[】\]）)]?$|^(?:浏览|点击|阅读|访问)(?:次数|量|数)?[:：]\d+次?$|^第\d+页(?:[,，/]?共\d+页)?(?:上一页|下一页|\d)*$|^\p{Script=Han}?ICP备\d+号(?:-\d+)?$/u;

/** Returns the lines between the paragraphs of a text that are a page's own. */
export function findTools(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  return new Set(
    lines.filter((line) => {
      const text = bareText(line);
      return text.length > 1 && [toolLine, statement, credit].some((pattern) => pattern.test(text));
    }),
  );
}

/** Returns the lines that belong to the page: those above the text (`head` of them) and those below its last sentence. */
export function findFurniture(lines: readonly SourceLine[], head: number): ReadonlySet<SourceLine> {
  const above = lines.slice(0, head).filter(({ blank }) => !blank);
  const below = lines.slice(head).filter(({ blank }) => !blank);
  return new Set([...findAbove(above), ...findBelow(below)]);
}

function findAbove(lines: readonly SourceLine[]): SourceLine[] {
  const texts = lines.map(bareText);
  const whole = new Set(texts);
  const title = lines.findIndex((line) => endsTitle(bareText(line)) && !fact.test(bareText(line)));
  const marked = lines.map(
    (line, at) =>
      isMarked(line) ||
      trail.test(bareText(line)) ||
      isPageTitle(bareText(line), whole) ||
      (at < title && isFact(bareText(line))),
  );
  const [first, last] = [marked.indexOf(true), marked.lastIndexOf(true)];
  return lines.filter(
    (line, at) =>
      marked[at] || (at > first && at < last && isEntry(texts[at] ?? '')) || isFactBelow(lines[at - 1], bareText(line)),
  );
}

function isFact(text: string): boolean {
  return fact.test(text) || (bareFact.test(text) && !endsWithBody(text.slice(0, -1)));
}

/** A short line below a marked line and above another one. */
function isEntry(text: string): boolean {
  return text.length <= longestEntry && !entryEnd.test(text) && (text.length <= 4 || !genreOf(text));
}

/** `发布日期：` with its day on the next line */
function isFactBelow(above: SourceLine | undefined, text: string): boolean {
  const named = above ? bareText(above) : '';
  const label = named.slice(0, -1);
  if (!/[:：]$/u.test(named) || !labelAlone.test(label)) return false;
  return /日期|时间$/u.test(label)
    ? isDateLine(text)
    : /[号类别录]$|机[关构]|单位|部门/u.test(label) && text.length <= longestFact && !endsTitle(text);
}

function isPageTitle(text: string, texts: ReadonlySet<string>): boolean {
  const title = pageTitle.exec(text)?.groups?.['title'];
  return title !== undefined && texts.has(title);
}

/** Below the text a page goes on to its end: everything from the first marked line on that no sentence follows. */
function findBelow(lines: readonly SourceLine[]): readonly SourceLine[] {
  const sentence = lines.findLastIndex((line) => /。.{0,3}$/u.test(bareText(line)) && !isMarked(line));
  const first = lines.findIndex((line, index) => index > sentence && isMarked(line) && !isOwnLabel(line, lines));
  return first < 0 ? [] : lines.slice(first);
}

/** 主办单位： below each of several provisions says who answers, not whose page it is. */
function isOwnLabel(line: SourceLine, lines: readonly SourceLine[]): boolean {
  const own = /^(?:主办|承办)(?:单位)?[:：]/u.exec(bareText(line))?.[0];
  return own !== undefined && lines.some((other) => other !== line && bareText(other).startsWith(own));
}

function isMarked(line: SourceLine): boolean {
  const text = bareText(line);
  if ([label, button, sign, ruling].some((pattern) => pattern.test(text))) return true;
  return opensWithLabel(line.content) || [...line.content.text.matchAll(labelled)].length > 1;
}

/** `发布机构　省政府办公厅`, `时    效`: a gap parts the label from what it says. */
function opensWithLabel({ text, pieces }: Printed): boolean {
  const ends = pieces.slice(1).map(({ at }) => at);
  if (pieces.length > 1 && pieces.some(({ at, length }) => entry.test(text.slice(at, at + length).trim()))) return true;
  const words = [...ends, ...[...text.matchAll(/\s/gu)].map(({ index }) => index), text.length];
  return words.some((end) => labelAlone.test(text.slice(0, end)));
}

function bareText({ content }: SourceLine): string {
  return content.text.replace(/\s/gu, '').replace(bullet, '');
}
