/**
 * Reads what a page says about its document beside the text: the table of 政府信息公开 (索引号, 发文字号 …) and the meta
 * tags of 《政府网站网页设计规范》 (国办发〔2017〕47号: ArticleTitle, PubDate, ContentSource).
 */
import type { DocumentMetadata } from '../../model/document.ts';
import { calendarDay } from '../../model/official/dates.ts';
import { documentNumber, orderNumber } from '../../model/official/document-number.ts';
import { opensWithNumber } from '../../model/official/level-numbers.ts';
import type { SourceBlock } from '../blocks.ts';
import type { Finding } from '../faults.ts';
import { attribute, type HtmlParent, isElement } from './nodes.ts';

type TextKey = 'title' | 'indexNumber' | 'documentNumber' | 'validity';
type DateKey = 'documentDate' | 'publishedOn';
type Key = TextKey | DateKey | 'publishers';

const labels: Readonly<Record<string, Key>> = {
  索引号: 'indexNumber',
  发文字号: 'documentNumber',
  文号: 'documentNumber',
  成文日期: 'documentDate',
  发文日期: 'documentDate',
  生成日期: 'documentDate',
  发布日期: 'publishedOn',
  发布时间: 'publishedOn',
  公开日期: 'publishedOn',
  有效性: 'validity',
  效力状态: 'validity',
  是否有效: 'validity',
  发文机关: 'publishers',
  发布机构: 'publishers',
  制发机关: 'publishers',
  标题: 'title',
  名称: 'title',
};
/** Labels that end the value before them and are not kept. */
const otherLabels = [
  '主题分类',
  '公文种类',
  '体裁分类',
  '主题词',
  '关键词',
  '公开方式',
  '公开属性',
  '公开时限',
  '来源',
  '浏览次数',
  '生效日期',
  '失效日期',
  '登记号',
  '统一登记号',
  '信息来源',
];

/** `索 引 号：`, `发布日期` */
const label = new RegExp(
  `(?<![\\p{Script=Han}])(?<name>${[...Object.keys(labels), ...otherLabels].map((name) => [...name].join('\\s{0,4}')).join('|')})\\s{0,4}(?:[:：]|$)`,
  'gu',
);
/** A table with more rows than this is no table of facts. */
const longestTable = 40;
/** A value longer than this is a sentence that begins like a label. */
const longestValue = 120;
/** An organ's name ends so; a news site's does not. */
const organ = /(?:政府|委员会|办公室|办公厅|局|厅|部|委|院|处|中心|街道办事处)$/u;
const date = /(?<year>\d{4})\s?[-年/.]\s?(?<month>\d{1,2})\s?[-月/.]\s?(?<day>\d{1,2})/u;

/** What a page says about its document, and what of it is wrong. */
export interface PageFacts {
  readonly metadata: DocumentMetadata;
  readonly findings: readonly Finding[];
}

/** A fact as the page prints it. */
interface PrintedFact {
  readonly key: Key;
  readonly label: string;
  readonly value: string;
}

/** What a page shows, and what of it its article. */
interface PageBlocks {
  readonly all: readonly SourceBlock[];
  readonly article: readonly SourceBlock[];
}

/** Returns the facts of `page`: those of its meta tags, above them those of its labelled cells and lines. */
export function readPageFacts(page: HtmlParent, blocks: PageBlocks): PageFacts {
  const read = [readMetaTags(page), readLabels(blocks)].flatMap((facts) => firstOfKind(facts).map(readFact));
  return {
    metadata: Object.fromEntries(read.flatMap(({ metadata }) => Object.entries(metadata))),
    findings: read.flatMap(({ findings }) => findings),
  };
}

function readMetaTags(page: HtmlParent): PrintedFact[] {
  const tags = new Map(metaTags(page));
  const source = tags.get('contentsource')?.trim() ?? '';
  return [
    { key: 'title', label: 'ArticleTitle', value: tags.get('articletitle') ?? '' },
    { key: 'publishedOn', label: 'PubDate', value: tags.get('pubdate') ?? '' },
    { key: 'publishers', label: 'ContentSource', value: organ.test(source) ? source : '' },
  ];
}

function readLabels({ all, article }: PageBlocks): PrintedFact[] {
  const strings = all.flatMap((block) =>
    block.kind === 'paragraph' || isMetadataTable(block) ? stringsOf(block) : [],
  );
  const labelled = strings.flatMap((text, index) => readPairs(text, strings[index + 1] ?? ''));
  return [...labelled, ...readNumberLine(strings, article.flatMap(stringsOf))];
}

/** The number on a line of its own outside the article, if the page has one such line and the article prints none. */
function readNumberLine(strings: readonly string[], article: readonly string[]): PrintedFact[] {
  const text = article.findIndex(opensWithNumber);
  const head = article.slice(0, text < 0 ? article.length : text);
  if (head.some((line) => printedNumber.test(line.trim()))) return [];
  const inside = new Set(article);
  const outside = strings.filter((line) => !inside.has(line));
  const [number, other] = new Set(outside.flatMap((line) => numberLine.exec(line.trim())?.groups?.['number'] ?? []));
  return number && !other ? [{ key: 'documentNumber', label: '文号', value: number }] : [];
}

/** 甲政发〔2031〕7号, 甲省税务局公告2031年第3号 on a line of its own or before other facts */
const numberLine = new RegExp(
  `^(?<number>${documentNumber}|\\p{Script=Han}{2,24}[公通]告${orderNumber})(?:\\s.{0,60})?$`,
  'u',
);

const printedNumber = new RegExp(`^[（(]?${documentNumber}[）)]?$`, 'u');

/** Returns how many labels of facts a line has. */
export function countLabels(text: string): number {
  return [...text.matchAll(label)].length;
}

/** Tells whether a table holds facts about the document and not its text: two labels or more. */
export function isMetadataTable(block: SourceBlock): boolean {
  if (block.kind !== 'table' || block.rows.length > longestTable) return false;
  const cells = tableStrings(block.rows);
  return cells.reduce((count, text) => count + countLabels(text), 0) >= 2;
}

function stringsOf(block: SourceBlock): string[] {
  return block.kind === 'paragraph' ? block.text.split('\n') : tableStrings(block.rows);
}

function tableStrings(rows: Extract<SourceBlock, { kind: 'table' }>['rows']): string[] {
  return rows.flatMap((row) => row.filter(({ from }) => from === 'here').flatMap(({ text }) => text.split('\n')));
}

function* metaTags(parent: HtmlParent): Generator<readonly [string, string]> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    if (node.tagName === 'meta') yield [attribute(node, 'name').toLowerCase(), attribute(node, 'content')];
    else if (node.tagName === 'html' || node.tagName === 'head' || node.tagName === 'body') yield* metaTags(node);
  }
}

/** A label's value stands after it in the same string, or else is the next string. */
function readPairs(text: string, next: string): PrintedFact[] {
  if (text.length > longestValue) return [];
  const found = [...text.matchAll(label)];
  return found.flatMap((match, index) => {
    const name = match.groups?.['name']?.replace(/\s/gu, '') ?? '';
    const key = labels[name];
    const value = text.slice(match.index + match[0].length, found[index + 1]?.index).trim();
    const beside = value === '' && index === found.length - 1 && next.search(label) !== 0 ? next : value;
    return key ? [{ key, label: name, value: beside.replace(/^[:：]\s*/u, '').trim() }] : [];
  });
}

/** 文号：无 */
const noValue = /^(?:暂?无|[-—–/\\]*)$/u;

/** The first value of a kind counts. */
function firstOfKind(facts: readonly PrintedFact[]): PrintedFact[] {
  const told = facts.filter(({ value }) => !noValue.test(value) && value.length <= longestValue);
  return told.filter(({ key }, index) => told.findIndex((fact) => fact.key === key) === index);
}

function readFact({ key, label: name, value }: PrintedFact): PageFacts {
  if (key === 'documentDate' || key === 'publishedOn') return readDay(key, name, value);
  const bodies = value.split(/[\s、，,;；]+/u).filter((body) => body !== '');
  return { metadata: { [key]: key === 'publishers' ? bodies : value }, findings: [] };
}

function readDay(key: DateKey, name: string, value: string): PageFacts {
  const { year, month, day } = date.exec(value)?.groups ?? {};
  if (!year) return { metadata: {}, findings: [] };
  const found = calendarDay(Number(year), Number(month), Number(day));
  if (found) return { metadata: { [key]: found }, findings: [] };
  const finding: Finding = {
    rule: 'date-impossible',
    severity: 'warning',
    found: `${name}：${value}`,
    expected: '日历上有的日期',
  };
  return { metadata: {}, findings: [finding] };
}
