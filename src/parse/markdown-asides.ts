/**
 * Finds what a Markdown file holds besides its document: rows in, the indices of those of its front matter (`---`, `title: …`,
 * `---`), of the facts that stand above it (`- **原文链接**：无`, with their heading and the file's name) and of its callouts
 * (`> [!NOTE]` with the quoted rows below it) out. Whoever made the file has written all three.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { simplify } from '../segment/traditional.ts';
import { isNote } from './notes.ts';
import { labels } from './page-words.ts';
import { endsWithBody, shapeOf } from './shapes.ts';

const fence = /^---\s*$/u;
const fenceEnd = /^(?:---|\.\.\.)\s*$/u;
/** `title: 甲市方案`, `发布 日期:` */
const entry = /^[\p{L}\w][\p{L}\w .-]{0,40}:(?:\s|$)/u;
/** An entry of a list, a line that goes on, a remark, nothing; what U+3000 indents is a paragraph. */
const below = /^(?:[ \t]*-(?:\s|$)|[ \t]+\S|#|\s*$)/u;
const callout = /^\s*>\s*\[![A-Za-z]+\]/u;
/** `- **文档类型**：政策类`, `**发布日期:** 2031年5月6日`; a sentence is text, and so is what no page has a label for. */
const fact = new RegExp(`^\\s*(?:[-*+]\\s+)?\\*\\*(?:${labels})(?:\\*\\*\\s*[:：]|[:：]\\*\\*)[^。；]*$`, 'u');
const fewestFacts = 2;
/** `## 文档：甲市方案.md` */
const fileName =
  /^[\s#*]*(?:\p{Script=Han}{2,6}\s*[:：])?[^。；：:]{1,80}\.(?:md|txt|docx?|wps|pdf|ofd|html?)[\s*]*$/iu;
const heading = /^#{1,6}\s+\S/u;
/** `### 基本信息` */
const factsHeading = /^#{1,6}\s+\p{Script=Han}{0,4}(?:信息|属性|数据|概况)\s*$/u;
const quoted = /^\s*>/u;
/** Where a text comes from, how it was taken, what one may do with it */
const ofFile = /https?:|脚本|转载|仅供|版权|著作权|来源|整理|录入|转录|扫描|抓取|采集|本[页站库]/u;
/** `::: tip 修订信息`, `:::`, `@tab 章节`, `[[toc]]`: what the maker of a site writes for its generator */
const siteMark = /^\s*(?::{3,}[^。；]{0,40}|@tab(?:\s[^。；]{0,40})?|\[\[toc\]\])\s*$/iu;
/** `[1](#t1) [2](#t2)`: links to places of the page itself, and the line that names them: `- 第1~18条：` */
const placeLinks = /^\s*(?:\[[^\]]{1,40}\]\(#[^)\s]{1,80}\)\s*)+$/u;
const linksLabel = /^\s*[-*+]\s+[^。；，]{1,20}[:：]\s*$/u;

/** Returns the indices of such rows. */
export function findMarkdownAsides(printed: readonly string[]): ReadonlySet<number> {
  const rows = printed.map(simplify);
  const start = frontMatterLength(rows);
  const found = new Set([
    ...Array.from({ length: start }, (_, index) => index),
    ...findFacts(rows, start),
    ...findQuotedAbove(rows, start),
    ...findPlaceLinks(rows),
    ...rows.keys().filter((index) => siteMark.test(rows[index] ?? '')),
  ]);
  for (let start = 0; start < rows.length; start += 1) {
    if (!callout.test(rows[start] ?? '')) continue;
    const end = quotedEnd(rows, start);
    if (!rows.slice(start, end).some(saysSomething)) {
      for (let index = start; index < end; index += 1) found.add(index);
    }
    start = end;
  }
  return found;
}

function findPlaceLinks(rows: readonly string[]): readonly number[] {
  const printed = [...rows.keys()].filter((index) => rows[index]?.trim());
  return printed.filter((index, place) => {
    const isLabel = linksLabel.test(rows[index] ?? '') && placeLinks.test(rows[printed[place + 1] ?? -1] ?? '');
    return isLabel || placeLinks.test(rows[index] ?? '');
  });
}

/** What is quoted between a front matter and the title and speaks of the file is said of it. */
function findQuotedAbove(rows: readonly string[], start: number): readonly number[] {
  const title = rows.findIndex((row) => heading.test(row) && !saysSomething(row));
  const above = [...rows.keys()].filter((index) => index >= start && index < title && rows[index]?.trim());
  const texts = above.map((index) => rows[index] ?? '');
  const isAside = start > 0 && texts.some((text) => ofFile.test(text)) && texts.every((text) => isRemark(text));
  return isAside ? above : [];
}

function isRemark(row: string): boolean {
  const text = row.replace(/^[\s>]+/u, '');
  return quoted.test(row) && !saysSomething(row) && /^(?:prose|line)$/u.test(shapeOf(text)) && !endsWithBody(text);
}

function quotedEnd(rows: readonly string[], start: number): number {
  let end = start;
  while (quoted.test(rows[end] ?? '')) end += 1;
  return end;
}

/** Facts right below the first heading, or above it; none of them is a provision. */
function findFacts(rows: readonly string[], start: number): readonly number[] {
  const printed = [...rows.keys()].filter((index) => index >= start && rows[index]?.trim());
  const rowAt = (place: number): string => rows[printed[place] ?? -1] ?? '';
  const first = fileName.test(rowAt(0)) ? 1 : 0;
  const above = heading.test(rowAt(first)) && !factsHeading.test(rowAt(first)) ? first + 1 : first;
  const from = factsHeading.test(rowAt(above)) ? above + 1 : above;
  let end = from;
  while (fact.test(rowAt(end)) && !saysSomething(rowAt(end))) end += 1;
  const facts = end - from >= fewestFacts ? printed.slice(above, end) : [];
  return [...printed.slice(0, first), ...facts];
}

function frontMatterLength([first = '', ...rows]: readonly string[]): number {
  const end = fence.test(first) ? rows.findIndex((row) => fenceEnd.test(row)) : -1;
  const own = rows.slice(0, Math.max(0, end));
  const isYaml = own.some((row) => entry.test(row)) && own.every((row) => entry.test(row) || below.test(row));
  return isYaml && !own.some(saysSomething) ? end + 2 : 0;
}

/** A number or who answers belongs to the document, however it is set. */
function saysSomething(row: string): boolean {
  const text = row.replace(/^[\s>#-]+|\*\*/gu, '');
  return opensWithNumber(text) || isNote(text);
}
