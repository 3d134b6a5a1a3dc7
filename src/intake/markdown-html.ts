/**
 * Reads the HTML in a Markdown file, whose authors write `<p>`, `<br>`, `<table>` and `&emsp;` where Markdown has no sign:
 * text → text as a browser would set it, Markdown's own signs left to whoever reads them. What is no markup (`<30天`, `a<b`,
 * `<<办法>>`, code in backticks) and every line without markup stay as they are.
 */
import { parseFragment } from 'parse5';
import { renderBlocks } from './blocks.ts';
import type { LeftOut } from './faults.ts';
import { readHtmlBlocks } from './html/html-blocks.ts';
import { gatherLeftOut } from './html/left-out.ts';
import { isText } from './html/nodes.ts';
import { parsePage } from './html/parse-page.ts';

export interface UnmarkedText {
  readonly text: string;
  /** The line of the file that each line of `text` stands in; absent where they are the same. */
  readonly anchors?: readonly string[];
  /** What its scripts, drawings and the like say. */
  readonly leftOut: readonly LeftOut[];
}

const lone = ['br', 'hr', 'wbr'];
/** Parts of a list or a table need no end. */
const whole = ['table', 'ol', 'ul', 'dl', 'style', 'script', 'svg'];
const open = ['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup', 'col'];
const inline = ['b', 'i', 'u', 'em', 'strong', 'small', 'big', 'font', 'span', 'sup', 'sub', 'mark', 'ins', 'a'];
const blocks = [
  ...['div', 'center', 'section', 'article', 'details', 'summary', 'blockquote', 'figure', 'figcaption'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'address', 'header', 'main'],
];
const names = [...lone, ...whole, ...open, ...inline, ...blocks].join('|');
const attribute = `[A-Za-z_:@][\\w:.@-]{0,40}(?:\\s?=\\s?(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'|[^\\s"'=<>\`]{1,200}))?`;
/** A tag, or code between backticks; what a backslash stands before is neither. */
const tag = new RegExp(
  `(?<!\\\\)(?:\`[^\`\\n]{1,200}\`|<(?:/(?<end>${names})|(?<start>${names})(?<attributes>(?:\\s{1,4}${attribute}){0,12}))\\s{0,4}/?>)`,
  'giu',
);
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;
/** All that a table needs of its tags; a style hides nothing of a text that is published as it is. */
const kept = /\s(?:colspan|rowspan|start|value|type)\s?=\s?(?:"[^"]*"|'[^']*'|[^\s"'>]+)/giu;
const given = '(?:[.#][\\p{L}\\p{N}_:.-]{1,80}|[\\w:-]{1,40}="[^"{}]{0,500}")';
const braces = `\\{${given}(?:\\s{1,4}${given}){0,12}\\s?\\}`;
/** `## 第一章{align="center"}`, `[甲](/a.xls){target="_blank"}`: what a site's generator or a converter writes behind them */
const behind = new RegExp(`(?<=\\))${braces}|\\s{0,4}${braces}(?=\\s*$)`, 'gu');
/** `[2031]{lang="EN-US"}`: a converter marks a stretch that is set otherwise; one may stand in another */
const marked = new RegExp(`\\[(?<words>(?:[^[\\]\\\\]|\\\\.){0,2000})\\]${braces}`, 'gu');
/** `〔<span`, `[2031]{lang="EN-US"`: a converter breaks its lines wherever a space stands, even in its signs */
const cutOff = new RegExp(
  `(?:<(?:${names})(?:\\s{1,4}${attribute}){0,12}|\\]\\{${given}(?:\\s{1,4}${given}){0,12})\\s*$`,
  'iu',
);
const longestSign = 3000;
const insideSign = /^\s*(?:[a-z][\w:-]{0,40}="|[.#][\w-]{1,80}[\s}]|\/?>)/iu;
/** Who reads tables of Markdown knows the `<br>` in their cells. */
const barRow = /(?:(?<!\\)\|.*){2}/u;
const fence = /^\s*(?<mark>`{3,}(?=[^`]*$)|~{3,})(?<behind>.*)$/u;
/** `## `, `- `, `> 1. `: what Markdown sets before a text */
const opening = /^\s*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])\s+|>\s*)*/u;
const headingTag = /^\s*<h(?<level>[1-6])[\s>]/iu;

/** Returns `text` without its tags and entities; a list or a table of several lines is read as one. */
export function readMarkdownHtml(text: string): UnmarkedText {
  const rows = text.split('\n');
  const ends = new Set([...text.matchAll(tag)].flatMap(({ groups }) => groups?.['end']?.toLowerCase() ?? []));
  const depths = rows.map((row) => depthOf(row, ends));
  const read: { readonly line: string; readonly row: number }[] = [];
  let open = '';
  const leftOut: LeftOut[] = [];
  for (let row = 0; row < rows.length; ) {
    const first = rows[row] ?? '';
    open = fenceBehind(open, first);
    const count = open ? 1 : Math.max(rowsOfWhole(depths, row), rowsOfCut(rows, row));
    const source = rows.slice(row, row + count).join('\n');
    const stretch = open ? { lines: [source], leftOut: [] } : readStretch(source, ends);
    const { lines } = stretch;
    leftOut.push(...stretch.leftOut);
    const blank = Array<string>(Math.max(0, count - lines.length)).fill('');
    for (const [index, line] of [...lines, ...blank].entries())
      read.push({ line, row: row + Math.min(index, count - 1) });
    row += count;
  }
  const unmarked = read.map(({ line }) => line).join('\n');
  return { text: unmarked, leftOut, ...(read.length === rows.length ? {} : { anchors: read.map(nameRow) }) };
}

/** The fence that is open behind a row: only its own mark closes it, no shorter and with nothing behind. */
function fenceBehind(open: string, row: string): string {
  const { mark = '', behind = '' } = fence.exec(row)?.groups ?? {};
  if (open === '') return mark;
  return mark.startsWith(open) && behind.trim() === '' ? '' : open;
}

function nameRow({ row }: { readonly row: number }): string {
  return `第${row + 1}行`;
}

/** No list or table in Markdown has more rows. */
const mostRows = 2000;

/** How many rows a list or a table takes that opens in a row: down to its end, else one. */
function rowsOfWhole(depths: readonly number[], from: number): number {
  let depth = 0;
  for (let row = from; row < Math.min(depths.length, from + mostRows); row += 1) {
    depth += depths[row] ?? 0;
    if (depth <= 0) return row - from + 1;
  }
  return 1;
}

/** How many rows are one but for breaks inside its tags. */
function rowsOfCut(rows: readonly string[], from: number): number {
  let row = from;
  let text = rows[row] ?? '';
  while (row - from < mostRows && cutOff.test(text) && insideSign.test(rows[row + 1] ?? '')) {
    row += 1;
    text = `${text.slice(-longestSign)}\n${rows[row] ?? ''}`;
  }
  return row - from + 1;
}

/** How many more lists and tables open in a row than end there. */
function depthOf(row: string, ends: ReadonlySet<string>): number {
  const holds = (name: string | undefined): number => (whole.includes(name?.toLowerCase() ?? '') ? 1 : 0);
  return tagsOf(row, ends).reduce((sum, { groups }) => sum + holds(groups?.['start']) - holds(groups?.['end']), 0);
}

interface Stretch {
  readonly lines: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

function readStretch(source: string, ends: ReadonlySet<string>): Stretch {
  const bare = withoutBraces(source);
  if (tagsOf(source, ends).length === 0) return { lines: bare.replace(entity, readEntity).split('\n'), leftOut: [] };
  const [mark = ''] = opening.exec(bare) ?? [];
  const text = bare.slice(mark.length);
  const level = mark.includes('#') ? 0 : Number(headingTag.exec(text)?.groups?.['level'] ?? 0);
  const lines = renderBlocks(readHtmlBlocks(parsePage(writeHtml(text, tagsOf(text, ends)))))
    .text.split('\n')
    .filter((line) => line !== '');
  const head = `${mark}${level > 0 ? `${'#'.repeat(level)} ` : ''}`;
  const page = parsePage(source);
  return {
    lines: lines.map((line, index) => (index > 0 ? line : `${head}${line}`)),
    leftOut: gatherLeftOut(page, page, []),
  };
}

function withoutBraces(source: string): string {
  if (!source.includes('{')) return source;
  let bare = source;
  for (let depth = 0; depth < mostDepth && bare.search(marked) >= 0; depth += 1)
    bare = bare.replace(marked, '$<words>');
  return bare.replace(behind, '');
}

/** No text is set in more ways at once. */
const mostDepth = 8;

function readEntity(written: string): string {
  const [node] = parseFragment(written).childNodes;
  return node && isText(node) ? node.value : written;
}

/** The tags of a stretch. A letter alone is one only where the stretch closes it: of `<b>甲</b>，a<b>c` the last is none. */
function tagsOf(source: string, ends: ReadonlySet<string>): readonly RegExpExecArray[] {
  if (!source.includes('<')) return [];
  const all = [...source.matchAll(tag)].filter(({ groups }) => groups?.['start'] ?? groups?.['end']);
  const found =
    barRow.test(source) && !source.includes('\n') ? all.filter(({ groups }) => groups?.['start'] !== 'br') : all;
  const closed = closedStarts(found);
  return found.filter((one) => {
    const name = one.groups?.['start']?.toLowerCase();
    if (name === undefined || lone.includes(name) || one.groups?.['attributes']) return true;
    return inline.includes(name) && name.length === 1 ? closed.has(one) : open.includes(name) || ends.has(name);
  });
}

/** The tags that an end behind them closes: each end the last one of its name that is still open. */
function closedStarts(tags: readonly RegExpExecArray[]): ReadonlySet<RegExpExecArray> {
  const opened = new Map<string, RegExpExecArray[]>();
  const closed = new Set<RegExpExecArray>();
  for (const one of tags) {
    const { start, end = '' } = one.groups ?? {};
    const name = (start ?? end).toLowerCase();
    const starts = opened.get(name) ?? [];
    if (start === undefined) closed.add(starts.pop() ?? one);
    else if (starts.push(one) === 1) opened.set(name, starts);
  }
  return closed;
}

/** HTML that says what a stretch says: all but its tags and entities is text. */
function writeHtml(source: string, tags: readonly RegExpExecArray[]): string {
  let html = '';
  let from = 0;
  for (const { 0: found, index, groups } of tags) {
    const attributes = groups?.['attributes']?.match(kept)?.join('') ?? '';
    const name = groups?.['start'];
    html += escapeText(source.slice(from, index));
    html += name === undefined ? found : `<${name}${attributes}>`;
    from = index + found.length;
  }
  return html + escapeText(source.slice(from));
}

function escapeText(text: string): string {
  let escaped = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(entity)) {
    escaped += escapeSigns(text.slice(from, index)) + found;
    from = index + found.length;
  }
  return escaped + escapeSigns(text.slice(from));
}

function escapeSigns(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
