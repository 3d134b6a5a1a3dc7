/**
 * A Word file → its lines. mammoth reads the text: runs joined, tables, fields, notes, tracked changes accepted. It
 * loses the numbers that Word counts by itself, so these are written into `document.xml` as text before.
 */
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { type Archive, openArchive } from '../archive.ts';
import { renderBlocks } from '../blocks.ts';
import { type Extraction, type Finding, Refusal } from '../faults.ts';
import { readBlocks } from '../html/html-blocks.ts';
import { childAt, descend, parseXml, renderXml, textOf, type XmlElement } from '../xml.ts';
import { createNumberer, type Numberer } from './numbering.ts';

const mainPart = /^word\/document\d*\.xml$/u;
const neededParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/(?:styles|numbering|footnotes|endnotes)\.xml)$/u;
const reportedParts = /^word\/(?:comments|header\d*|footer\d*)\.xml$/u;
const removed = new Set(['w:del', 'w:moveFrom']);
const added = new Set(['w:ins', 'w:moveTo']);

/** Reads a Word file; comments, headers and footers stay out, with a note. */
export async function readDocx(bytes: Uint8Array): Promise<Extraction> {
  const archive = openArchive(bytes, (name) => [mainPart, neededParts, reportedParts].some((part) => part.test(name)));
  const name = [...archive.keys()].find((part) => mainPart.test(part));
  if (!name) throw new Refusal({ rule: 'file-damaged', found: '没有 word/document.xml', expected: '完整的 Word 文件' });
  const main = parseXml(name, archive.get(name) ?? new Uint8Array());
  const html = await convert(
    archive,
    name,
    printNumbers(main, createNumberer(readPart(archive, 'word/numbering.xml'), readPart(archive, 'word/styles.xml'))),
  );
  const { text, anchors, findings } = renderBlocks(readBlocks(parseFragment(html)));
  return { text, anchors, findings: [...reportChanges(main), ...reportLeftOut(archive), ...findings] };
}

function readPart(archive: Archive, name: string): XmlElement | undefined {
  const part = archive.get(name);
  return part && parseXml(name, part);
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

/** The style map of mammoth makes headings and lists; here every paragraph is one `<p>`. */
async function convert(archive: Archive, name: string, main: XmlElement): Promise<string> {
  const kept = [...archive].filter(([part]) => neededParts.test(part));
  const parts = { ...Object.fromEntries(kept), [name]: new TextEncoder().encode(renderXml(main)) };
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
    {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return markNotes(value);
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

function reportChanges(main: XmlElement): readonly Finding[] {
  const names = [...descend(main)].map(({ name }) => name);
  const deletions = names.filter((name) => removed.has(name)).length;
  const insertions = names.filter((name) => added.has(name)).length;
  if (deletions + insertions === 0) return [];
  const found = `删除 ${deletions} 处（未收入），插入 ${insertions} 处（已收入）`;
  return [{ rule: 'docx-tracked-changes', severity: 'info', found, expected: '接受或拒绝全部修订后的定稿' }];
}

function reportLeftOut(archive: Archive): readonly Finding[] {
  const comments = readPart(archive, 'word/comments.xml');
  const count = comments ? [...descend(comments)].filter(({ name }) => name === 'w:comment').length : 0;
  const furniture = [...archive.keys()]
    .filter((name) => /header|footer/u.test(name))
    .map((name) => readPart(archive, name));
  const texts = furniture.flatMap((part) => (part ? [textOf(part).trim()] : [])).filter((text) => text !== '');
  return [
    ...(count > 0 ? [{ rule: 'docx-comments' as const, severity: 'info' as const, found: `批注 ${count} 条` }] : []),
    ...(texts.length > 0
      ? [
          {
            rule: 'page-furniture' as const,
            severity: 'info' as const,
            found: [...new Set(texts)].join('；').slice(0, 200),
          },
        ]
      : []),
  ];
}
