/**
 * Finds what a pasted page leaves around a document: navigation, the block of 索引号, 来源, 分享, 引证码, 打印, the lines at
 * the foot of a site. Lines go in, those that are none of the document's own come out. A line counts where it says so
 * itself, or where it is short and stands between lines that do.
 */
import { genreOf } from '../model/official/genres.ts';
import type { SourceLine } from './lines.ts';

/** Labels of the facts that a page sets around its text. */
const labels =
  '索引号|主题分类|体裁分类|公文种类|主题词|发布机构|发文机关|制发机关|制发机构|发文字号|文号|成文日期|发文日期|生成日期|发布日期|发布时间|公开日期|更新时间|有效性|效力状态|名称|标题|日期|来源|信息来源|稿件来源|文章来源|作者|编辑|责任编辑|浏览次数|点击数|点击|字体|字号|分享|分享到|类型|分类|原文链接|上一篇|下一篇|上一条|下一条|相关解读|相关链接|主办|主办单位|承办|承办单位|技术支持|网站标识码|地址|邮编|当前位置|您的位置|您所在的位置|您现在的位置';
/** Whole lines of a page: buttons and the foot of a site. */
const buttons =
  '首页|设为首页|加入收藏|手机版|PC版|繁体|简体|English|无障碍|搜索|网站地图|联系我们|关于我们|版权声明|版权所有|打印|打印本页|关闭|关闭窗口|纠错|返回顶部|扫一扫在手机打开当前页|微信|微博|学习强国|政策文件库|Public domain';
const label = new RegExp(`^>?[（(【[]?(?:${labels})[】\\]]?(?:[:：|]|$)`, 'u');
const button = new RegExp(`^(?:[【[（(]?(?:${buttons})[】\\]）)]?[|]?)+$`, 'iu');
const sign =
  /法宝引证码|^今天是[:：]|ICP备|公网安备|版权所有|^Produced ?By|^[>›»◆|]$|【(?:打印|字体|关闭|大中小)|^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\d{1,2}:\d{2}(?::\d{2})?$/iu;
/** A page's own title: `…办法_某市人民政府` */
const pageTitle = /^(?<title>[^_]{6,80})_[^_。]{2,40}/u;
/** Between such lines, a line of this length that is no sentence is an entry of the navigation. */
const longestEntry = 10;
const entryEnd = /[。，；：:）)》”]$|第\d+号$|令$|\d日$|(?:政府|委员会|办公室|办公厅|[部局厅署院会行])$/u;

/** Returns the lines that belong to the page: those above the text (`head` of them) and those below its last sentence. */
export function findFurniture(lines: readonly SourceLine[], head: number): ReadonlySet<SourceLine> {
  const above = lines.slice(0, head).filter(({ blank }) => !blank);
  const below = lines.slice(head).filter(({ blank }) => !blank);
  return new Set([...findAbove(above), ...findBelow(below)]);
}

function findAbove(lines: readonly SourceLine[]): SourceLine[] {
  const texts = lines.map(({ content }) => content.text.replace(/\s/gu, ''));
  const whole = new Set(texts);
  const marked = texts.map((text) => isMarked(text) || isPageTitle(text, whole));
  const [first, last] = [marked.indexOf(true), marked.lastIndexOf(true)];
  return lines.filter((_, at) => marked[at] || (at > first && at < last && isEntry(texts[at] ?? '')));
}

/** A short line below a marked line and above another one. */
function isEntry(text: string): boolean {
  return text.length <= longestEntry && !entryEnd.test(text) && (text.length <= 4 || !genreOf(text));
}

function isPageTitle(text: string, texts: ReadonlySet<string>): boolean {
  const title = pageTitle.exec(text)?.groups?.['title'];
  return title !== undefined && texts.has(title);
}

/** Below the text a page goes on to its end: everything from the first marked line on that no sentence follows. */
function findBelow(lines: readonly SourceLine[]): readonly SourceLine[] {
  const texts = lines.map(({ content }) => content.text.replace(/\s/gu, ''));
  const sentence = texts.findLastIndex((text) => /。.{0,3}$/u.test(text) && !isMarked(text));
  const first = texts.findIndex((text, index) => index > sentence && isMarked(text));
  return first < 0 ? [] : lines.slice(first);
}

function isMarked(text: string): boolean {
  return label.test(text) || button.test(text) || sign.test(text);
}
