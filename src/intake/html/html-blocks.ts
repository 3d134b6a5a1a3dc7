/** Reads paragraphs and tables from a parse5 tree, as a browser would set them. */
import type { Block } from '../blocks.ts';
import type { Cell, TableRow } from '../table.ts';
import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isSilent,
  isText,
} from './nodes.ts';

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
const wide = '[\\p{Script=Han}\\u3001-\\u303f\\uff00-\\uffef“”‘’—…]';
const sourceBreak = new RegExp(`(?<=${wide})\\s*\\u2028\\s*(?=${wide})`, 'gu');
/** Stands for a line break in the page's source until its neighbours are known. */
const sourceMark = '\u2028';
/** A table with more paragraphs in one cell, or with tables in its cells, only lays out the page. */
const mostParagraphs = 10;
const widestTable = 60;

/** Returns the blocks below `parent`; a paragraph without text gives one empty block. */
export function readBlocks(parent: HtmlParent): readonly Block[] {
  const blocks: Block[] = [];
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
    if (isText(node)) text += isPreformatted(node.parentNode) ? node.value : node.value.replace(/\n/gu, sourceMark);
    if (!isElement(node) || isSilent(node)) return;
    if (node.tagName === 'br') text += '\n';
    if (!breaking.has(node.tagName)) return void node.childNodes.forEach(visit);
    flush(false);
    const table = node.tagName === 'table' ? readGrid(node) : undefined;
    if (table) return void blocks.push({ kind: 'table', rows: table });
    number = listNumber(node) || number;
    node.childNodes.forEach(visit);
    flush(node.tagName === 'p');
  };
  parent.childNodes.forEach(visit);
  flush(false);
  return blocks;
}

function tidyText(text: string): string {
  return text
    .replace(/\u00a0/gu, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(sourceBreak, '')
        .replace(/[ \t\f\u2028]+/gu, ' ')
        .trim(),
    )
    .join('\n')
    .trim();
}

function isPreformatted(parent: HtmlParent | null): boolean {
  return parent !== null && 'tagName' in parent && parent.tagName === 'pre';
}

/** The number that a browser prints before an item of `<ol>`. */
function listNumber(item: HtmlElement): string {
  const list = item.parentNode;
  if (item.tagName !== 'li' || !list || !('tagName' in list) || list.tagName !== 'ol') return '';
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li');
  const start = Number(attribute(list, 'start') || 1);
  return `${(Number.isInteger(start) ? start : 1) + items.indexOf(item)}. `;
}

/** Returns the rows of a table, padded to one width; `undefined` when it only lays out the page. */
function readGrid(table: HtmlElement): readonly TableRow[] | undefined {
  if (elementsOf(table).some(({ tagName }) => tagName === 'table')) return undefined;
  const rows = fillSpans([...elementsOf(table).filter(({ tagName }) => tagName === 'tr')]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const crowded = rows.flat().some(({ text }) => text.split('\n').length > mostParagraphs);
  if (width < 2 || crowded) return undefined;
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill({ text: '', from: 'here' })]);
}

/** Writes a merged cell into every place that it covers. */
function fillSpans(rows: readonly HtmlElement[]): readonly TableRow[] {
  const open = new Map<number, { cell: Cell; rows: number }>();
  return rows.map((row) => {
    const cells: Cell[] = [];
    const carry = () => {
      for (let above = open.get(cells.length); above && above.rows > 0; above = open.get(cells.length)) {
        above.rows -= 1;
        cells.push(above.cell);
      }
    };
    for (const element of row.childNodes.filter(isElement)) {
      if (element.tagName !== 'td' && element.tagName !== 'th') continue;
      carry();
      const text = cellText(element);
      for (let part = 0; part < readSpan(element, 'colspan') && cells.length < widestTable; part += 1) {
        const from = part === 0 ? 'here' : 'left';
        open.set(cells.length, {
          cell: { text, from: part === 0 ? 'above' : 'left' },
          rows: readSpan(element, 'rowspan') - 1,
        });
        cells.push({ text, from });
      }
    }
    carry();
    return cells;
  });
}

function cellText(cell: HtmlElement): string {
  return readBlocks(cell)
    .flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : []))
    .join('\n');
}

function readSpan(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return span > 0 ? Math.min(span, 1000) : 1;
}
