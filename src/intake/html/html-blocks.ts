/** Reads paragraphs and tables from a parse5 tree, as a browser would set them. */

import { namesDuties } from '../../model/official/columns.ts';
import { simplify } from '../../segment/traditional.ts';
import { renderBlocks, type SourceBlock } from '../blocks.ts';
import { limits } from '../limits.ts';
import { lower, raise } from '../raised.ts';
import type { Cell, TableRow } from '../table-rows.ts';
import { countItems } from './list-numbers.ts';
import { writeMathml } from './mathml.ts';
import {
  allElementsOf,
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isSilent,
  isText,
  staysFolded,
} from './nodes.ts';
import { wordsOf } from './words.ts';

const breaking = new Set([
  ...[
    'address',
    'article',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
  ],
  ...['figure', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'ol', 'p', 'pre'],
  ...['section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'caption', 'dir'],
]);

/** Characters between which a line break in the page's source is no space (CSS Text 3, segment breaks). */
const wide = /[\p{Script=Han}\u3001-\u303f\uff00-\uffef“”‘’—…]/u;
/** Stands for a line break in the page's source until its neighbours are known. */
const sourceMark = '\u2028';
/** A table with more paragraphs in one cell, or with tables in its cells and no header, only lays out the page. */
const mostParagraphs = 10;

/** What has nodes below it: an element, or a part of one. */
interface Nodes {
  readonly childNodes: readonly HtmlNode[];
}

/** Returns the blocks below `parent`, but not those of `without`; a paragraph without text gives one empty block. */
export function readHtmlBlocks(parent: Nodes, without: readonly HtmlNode[] = []): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const listNumber = countItems();
  const outside = new Set(without);
  let text = '';
  let number = '';
  const flush = (keepEmpty: boolean) => {
    const tidy = tidyText(text);
    text = '';
    if (tidy === '' && !keepEmpty) return;
    blocks.push({ kind: 'paragraph', text: number + tidy });
    number = '';
  };
  const visit = (node: HtmlNode) => {
    if (outside.has(node)) return;
    if (isText(node)) text += isPreformatted(node.parentNode) ? node.value : node.value.replace(/\n/gu, sourceMark);
    if (!isElement(node) || isSilent(node)) return;
    if (node.tagName === 'br') text += '\n';
    const written = node.tagName === 'math' ? writeMathml(node) : shiftText(node);
    if (written !== undefined) {
      text += written;
      return;
    }
    if (node.tagName === 'q') {
      const [open, close] =
        quoted.test(wordsOf(node)) || unquoted.test(attribute(node, 'style')) ? ['', ''] : ['“', '”'];
      text += open;
      node.childNodes.forEach(visit);
      text += close;
      return;
    }
    if (!breaks(node)) return void node.childNodes.forEach(visit);
    flush(false);
    const table = node.tagName === 'table' ? readGrid(node) : undefined;
    if (table) return void blocks.push(...captionsOf(node), { kind: 'table', rows: table });
    number = listNumber(node) || number;
    node.childNodes.forEach(visit);
    flush(node.tagName === 'p');
  };
  parent.childNodes.forEach(visit);
  flush(false);
  return blocks;
}

/** Its style says whether an element has lines of its own, or else its name. */
function breaks(element: HtmlElement): boolean {
  const display = displayed.exec(attribute(element, 'style'))?.groups?.['value']?.toLowerCase() ?? '';
  return display !== 'inline' && (blocks.test(display) || breaking.has(element.tagName));
}

const displayed = /(?:^|;)\s*display\s*:\s*(?<value>[a-z-]+)/iu;
const blocks = /^(?:block|list-item|flex|grid|flow-root)$/u;

/** Words that bring their own quotation marks. */
const quoted = /^[“「『"].*[”」』"]$/su;

const unquoted = /(?:^|;)\s*quotes\s*:\s*none/iu;

const shifts: Readonly<Record<string, (text: string) => string>> = { sup: raise, sub: lower };

/** What a raised or lowered element prints, where its characters can stand so. */
function shiftText({ tagName, childNodes }: HtmlElement): string | undefined {
  const [only] = childNodes;
  const text = childNodes.length === 1 && only && isText(only) ? only.value : '';
  const shifted = Object.hasOwn(shifts, tagName) ? shifts[tagName]?.(text) : undefined;
  return shifted === text ? undefined : shifted;
}

function tidyText(text: string): string {
  return text
    .replace(/\u00a0/gu, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, closeGap).trim())
    .join('\n')
    .trim();
}

/** Nothing for white space with a line break of the source between wide characters, else one space for a run of blanks. */
function closeGap(space: string, at: number, line: string): string {
  const before = [...line.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const [after = ''] = line.slice(at + space.length, at + space.length + 2);
  if (space.includes(sourceMark) && wide.test(before) && wide.test(after)) return '';
  return space.replace(/[ \t\f\u2028]+/gu, ' ');
}

/** The nearest element that says how white space is set decides: `<pre>`, `white-space: pre-wrap`. */
function isPreformatted(parent: HtmlParent | null): boolean {
  for (let at = parent; at && 'tagName' in at; at = at.parentNode) {
    const said = whiteSpace.exec(attribute(at, 'style'))?.groups?.['value'];
    if (said !== undefined || at.tagName === 'pre') return said === undefined || /^(?:pre|break-spaces)/iu.test(said);
  }
  return false;
}

const whiteSpace = /(?:^|;)\s*white-space\s*:\s*(?<value>[a-z-]+)/iu;

/** Returns the rows of a table, padded to one width; `undefined` when it only lays out the page. */
function readGrid(table: HtmlElement): readonly TableRow[] | undefined {
  if (holdsTables(table) && !hasDutyHeader(table)) return undefined;
  const rows = fillSpans(ownRows(table)) ?? [];
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const crowded = rows.some((row) => row.some(({ text }) => text.split('\n').length > mostParagraphs));
  if (width < 2 || crowded) return undefined;
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill({ text: '', from: 'here' })]);
}

/** What stands over a table belongs to none of its rows. */
function captionsOf(table: HtmlElement): readonly SourceBlock[] {
  const captions = table.childNodes.filter((node) => isElement(node) && node.tagName === 'caption');
  return captions.flatMap((caption) => readHtmlBlocks({ childNodes: [caption] }));
}

function holdsTables(table: HtmlElement): boolean {
  return elementsOf(table).some(({ tagName }) => tagName === 'table');
}

/** Tells whether one of the first rows names columns of tasks and units, in cells that hold nothing but their words. */
function hasDutyHeader(table: HtmlElement): boolean {
  return ownRows(table)
    .slice(0, 3)
    .some((row) => namesDuties(row.childNodes.filter(isCell).map(labelOf).map(simplify)));
}

/** The words of a cell as far as a label can be long. */
function labelOf(cell: HtmlElement): string {
  const inner = [cell, ...elementsOf(cell).take(longestLabel)];
  const words = inner.flatMap(({ childNodes }) => childNodes.map((node) => (isText(node) ? node.value : '')));
  return words.join('').replace(/\s/gu, '').slice(0, longestLabel);
}

const longestLabel = 20;

function isCell(node: HtmlNode): node is HtmlElement {
  return isElement(node) && (node.tagName === 'td' || node.tagName === 'th');
}

/** The rows of a table itself, not of those within its cells. */
function ownRows(table: HtmlElement): readonly HtmlElement[] {
  return [...allElementsOf(table, (element) => element.tagName === 'tr' || isSilent(element))].filter(
    (element) => element.tagName === 'tr' && !isSilent(element),
  );
}

/** A merged cell that goes on in the rows below. */
interface OpenCell {
  readonly cell: Cell;
  rows: number;
}

/** Writes a merged cell into every place that it covers; `undefined` for a table wider than any real one. */
function fillSpans(rows: readonly HtmlElement[]): readonly TableRow[] | undefined {
  const open = new Map<number, OpenCell>();
  const filled: TableRow[] = [];
  for (const row of rows) {
    const cells = fillRow(row, open);
    if (cells.length > limits.tableColumns) return undefined;
    filled.push(cells);
  }
  return filled;
}

function fillRow(row: HtmlElement, open: Map<number, OpenCell>): TableRow {
  const cells: Cell[] = [];
  const carry = () => {
    for (let above = open.get(cells.length); above && above.rows > 0; above = open.get(cells.length)) {
      above.rows -= 1;
      cells.push(above.cell);
    }
  };
  for (const element of row.childNodes.filter(isCell).filter((cell) => !staysFolded(cell))) {
    carry();
    const [text, rows] = [cellText(element), readSpan(element, 'rowspan') - 1];
    const columns = Math.min(readSpan(element, 'colspan'), limits.tableColumns - cells.length);
    for (let part = 0; part < Math.max(1, columns); part += 1) {
      open.set(cells.length, { cell: { text, from: part === 0 ? 'above' : 'left' }, rows });
      cells.push({ text, from: part === 0 ? 'here' : 'left' });
    }
  }
  carry();
  return cells;
}

/** The lines of a cell; a table within it gives a line a row. */
function cellText(cell: HtmlElement): string {
  return renderBlocks(readHtmlBlocks(cell))
    .text.split('\n')
    .filter((line) => line !== '')
    .join('\n');
}

function readSpan(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return span > 0 ? Math.min(span, 1000) : 1;
}
