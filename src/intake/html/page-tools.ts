/**
 * Tells the lines within an article that are no words of the document: the tools of the page (字号、打印、分享、扫一扫), who
 * put it there (责任编辑), and where and when (来源、发布时间、浏览次数).
 */
import type { SourceBlock } from '../blocks.ts';
import { countLabels } from './page-metadata.ts';

/** Words of tools; a line of nothing else is no text. */
const tools = new Set(
  [
    ...[
      '字号',
      '字体',
      '字體',
      '大',
      '中',
      '小',
      '默认',
      '特大',
      '超大',
      '打印',
      '打印本页',
      '我要打印',
      '打印此页',
      '关闭',
      '关闭窗口',
    ],
    ...[
      '关闭本页',
      '分享',
      '分享到',
      '分享至',
      '我要分享',
      '微信',
      '微博',
      '新浪微博',
      '腾讯微博',
      '朋友圈',
      'QQ',
      'QQ空间',
      '收藏',
    ],
    ...[
      '收藏本页',
      '我要收藏',
      '纠错',
      '我要纠错',
      '返回顶部',
      '返回',
      '回到顶部',
      '保存',
      '下载',
      '字',
      '体',
      '复制链接',
      '展开全文',
      '收起',
    ],
    ...['扫一扫', '语音播报', '朗读', '上一页', '下一页', '首页', '尾页'],
  ].map((word) => word.toLowerCase()),
);
const between = /[\s\u3000|｜/／·・:：[\]【】()（）<>《》、,，+\-—_]+/u;
const editor = /^[（(【[]?\s*(?:责任|网站|本文|文字|网络)?(?:编辑|校对|审核|录入|供稿)\s*[:：].{0,30}$/u;
const scan = /^(?:用?(?:手机|微信)?扫一扫|扫码|微信扫码).{0,24}$/u;
const visits = /^(?:浏览|点击|访问|阅读)(?:次数|量|数)?\s*[:：]?\s*\d*\s*次?$/u;
const pages = /^(?:共\s*\d+\s*页|第\s*\d+\s*页|上一页|下一页|\d+|\s)+$/u;
const longest = 120;

/** An article's blocks without such lines, and these. */
export interface BareBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly lines: readonly string[];
}

/** Returns the blocks without the lines that are no text. */
export function takePageLines(blocks: readonly SourceBlock[]): BareBlocks {
  const lines: string[] = [];
  const bare = blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'table') return [block];
    const [taken, kept] = [true, false].map((own) => block.text.split('\n').filter((line) => isPageLine(line) === own));
    if (!taken || taken.length === 0) return [block];
    lines.push(...taken);
    return kept && kept.length > 0 ? [{ ...block, text: kept.join('\n') }] : [];
  });
  return { blocks: bare, lines };
}

/** Tells whether a line is none of the document. */
export function isPageLine(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > longest) return false;
  if ([editor, scan, visits].some((pattern) => pattern.test(text))) return true;
  if (/页/u.test(text) && pages.test(text)) return true;
  return isToolbar(text) || (/来源|浏览|点击|发布时间/u.test(text) && countLabels(text) >= 2);
}

/** Two tools or more, or one that no document has for a line. */
function isToolbar(text: string): boolean {
  const words = text
    .split(between)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  return words.length > 0 && words.every(isOnlyTools) && words.some((word) => word.length > 1);
}

/** Links stand side by side without a space: 微信微博. */
function isOnlyTools(word: string): boolean {
  let rest = word;
  while (rest !== '') {
    const tool = longestFirst.find((one) => rest.startsWith(one));
    if (tool === undefined) return false;
    rest = rest.slice(tool.length);
  }
  return true;
}

const longestFirst = [...tools].toSorted((a, b) => b.length - a.length);
