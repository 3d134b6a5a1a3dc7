/**
 * A Word file → its lines. mammoth reads the text: runs joined, tables, fields, notes, tracked changes accepted. It
 * loses the numbers that Word counts by itself, so these are written into `document.xml` as text before; hidden text and
 * references that lead nowhere are taken out.
 */
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { listNames, openArchive } from '../archive.ts';
import { renderBlocks } from '../blocks.ts';
import { type Extraction, type LeftOut, Refusal } from '../faults.ts';
import { readBlocks } from '../html/html-blocks.ts';
import { limits } from '../limits.ts';
import { childAt, descend, parseXml, renderXml, type XmlElement } from '../xml.ts';
import { readHidingStyles, takeHiddenOut } from './hidden-text.ts';
import { gatherLeftOut, type Parts } from './left-out.ts';
import { createNumberer, type Numberer } from './numbering.ts';
import { removed, reportWord } from './report.ts';

const mainPart = /^word\/document\d*\.xml$/u;
const notePart = /^word\/(?:foot|end)notes\.xml$/u;
const neededPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/(?:styles|numbering)\.xml)$/u;
const embedded = 'word/embeddings/';

/** Reads a Word file; comments, headers, footers and hidden text stay out, with a note. */
export async function readDocx(bytes: Uint8Array): Promise<Extraction> {
  const archive = openArchive(bytes, (name) => /\.(?:xml|rels)$/iu.test(name));
  const parts: Parts = new Map([...archive].map(([name, content]) => [name, parseXml(name, content)]));
  const main = [...parts].find(([name]) => mainPart.test(name));
  if (!main) throw new Refusal({ rule: 'file-damaged', found: '没有 word/document.xml', expected: '完整的 Word 文件' });
  checkTables(main[1]);
  const hides = readHidingStyles(parts.get('word/styles.xml'));
  const shown = [...parts]
    .filter(([name]) => name === main[0] || notePart.test(name))
    .map(([name, part]) => ({ name, ...takeHiddenOut(part, hides) }));
  const texts = new Map(shown.map(({ name, part }) => [name, part]));
  const html = await convert(new Map([...parts, ...texts]), main[0]);
  const { text, anchors, findings } = renderBlocks(readBlocks(parseFragment(html)));
  const hidden = shown.flatMap((part) => part.hidden);
  const leftOut = [
    ...gatherLeftOut(new Map([...parts, ...texts]), [...texts.values()]),
    ...hidden.map((line): LeftOut => ({ place: '隐藏文字', text: line, original: 'withhold' })),
    ...listEmbedded(bytes),
  ];
  return { text, anchors, leftOut, findings: [...reportWord(parts, [...texts.values()], leftOut), ...findings] };
}

/** Word itself opens no wider table. */
function checkTables(main: XmlElement): void {
  const rows = [...descend(main)].filter(({ name }) => name === 'w:tr');
  const cells = rows.reduce((most, { children }) => {
    return Math.max(most, children.filter(({ name }) => name === 'w:tc').length);
  }, 0);
  if (cells <= limits.tableColumns) return;
  const expected = `每行不超过 ${limits.tableColumns} 格（Word 的上限）；请核对原件`;
  throw new Refusal({ rule: 'table-too-wide', found: `表格有一行 ${cells} 格`, expected });
}

/** The style map of mammoth makes headings and lists; here every paragraph is one `<p>`. */
async function convert(parts: Parts, name: string): Promise<string> {
  const number = createNumberer(parts.get('word/numbering.xml'), parts.get('word/styles.xml'));
  const notes = listNotes(parts);
  const needed = [...parts].filter(([part]) => part === name || notePart.test(part) || neededPart.test(part));
  const files = needed.map(([part, content]): [string, Uint8Array] => {
    const whole = dropReferences(content, notes);
    return [part, new TextEncoder().encode(renderXml(part === name ? printNumbers(whole, number) : whole))];
  });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(Object.fromEntries(files), { level: 0 })) },
    { includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false },
  );
  return markNotes(value);
}

const pictures = new Set(['a:blip', 'v:imagedata']);

/** Names a note as the references to it do. */
function noteKey(name: string, { attributes }: XmlElement): string {
  return `${name}#${attributes['w:id']}`;
}

function listNotes(parts: Parts): ReadonlySet<string> {
  const elements = [...parts].flatMap(([name, part]) => (notePart.test(name) ? [...descend(part)] : []));
  const notes = elements.filter(({ name }) => name === 'w:footnote' || name === 'w:endnote');
  return new Set(notes.map((element) => noteKey(`${element.name}Reference`, element)));
}

/**
 * What is referred to may be missing, which must not end the reading: pictures print no text and links are not kept, and
 * a note that is not among `notes` has none.
 */
function dropReferences(element: XmlElement, notes: ReadonlySet<string>): XmlElement {
  const leadsNowhere = (child: XmlElement): boolean =>
    pictures.has(child.name) ||
    (/^w:(?:foot|end)noteReference$/u.test(child.name) && !notes.has(noteKey(child.name, child)));
  const children = element.children
    .filter((child) => !leadsNowhere(child))
    .map((child) => dropReferences(child, notes));
  if (element.name !== 'w:hyperlink') return { ...element, children };
  const { 'r:id': _, ...attributes } = element.attributes;
  return { ...element, attributes, children };
}

/** Writes each list paragraph's number before its text; what is deleted and Word's second drawing of a shape count not. */
function printNumbers(element: XmlElement, number: Numberer): XmlElement {
  if (removed.has(element.name) || element.name === 'mc:Choice') return element;
  const properties = element.name === 'w:p' ? childAt(element, 'w:pPr') : undefined;
  const label = properties && !childAt(properties, 'w:rPr', 'w:del') ? number(properties) : '';
  const children = element.children.map((child) => printNumbers(child, number));
  if (label === '') return { ...element, children };
  const after = children.findIndex(({ name }) => name === 'w:pPr') + 1;
  return { ...element, children: [...children.slice(0, after), textRun(label), ...children.slice(after)] };
}

function textRun(text: string): XmlElement {
  const characters: XmlElement = { name: '#text', attributes: {}, children: [], text };
  const element: XmlElement = {
    name: 'w:t',
    attributes: { 'xml:space': 'preserve' },
    children: [characters],
    text: '',
  };
  return { name: 'w:r', attributes: {}, children: [element], text: '' };
}

/** mammoth lists notes at the end and links both ways; here a note begins with its mark, `[1]`, as it does in the text. */
function markNotes(html: string): string {
  let count = 0;
  return html
    .replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '')
    .replace(/<li id="(?:foot|end)note-[^"]*"><p>/gu, () => {
      count += 1;
      return `</ol><p>[${count}] `;
    });
}

/** Files within the file (spreadsheets, old objects) are not looked into. */
function listEmbedded(bytes: Uint8Array): readonly LeftOut[] {
  const names = listNames(bytes).filter((name) => name.startsWith(embedded));
  return names.map((name) => ({ place: '嵌入的文件', text: name.slice(embedded.length), original: 'warn' }));
}
