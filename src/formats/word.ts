/**
 * A plan as a Word file, `plans/<plan>/plan.docx`: real headings, numbers as printed text, set as GB/T 9704—2012 sets official
 * documents (A4, 仿宋 三号, 黑体 and 楷体 headings). The same plan gives the same bytes: no time, no chance.
 */
import { zipSync } from 'fflate';
import type { EnrichedPlan } from '../model/enriched.ts';
import type { PlanRecord } from '../model/records.ts';
import { divideAsPrinted, passageBlock, planBlocks, type TextBlock } from './blocks.ts';
import { escapeXml } from './escape.ts';
import { type Permalink, planFacts } from './markdown.ts';

/** Returns the bytes of the file. */
export function planWord(enriched: EnrichedPlan, record: PlanRecord, permalink: Permalink): Uint8Array {
  const facts = planFacts(record, permalink).filter(([, value]) => value !== '');
  const body = [
    paragraph(record.title, 'Title'),
    ...facts.map(([name, value]) => paragraph(`${name}：${value}`, 'Facts')),
    ...[...enriched.plan.head.map(passageBlock), ...planBlocks(enriched, divideAsPrinted)].flatMap(blockParagraphs),
  ];
  return zip({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
    'word/styles.xml': styles,
    'word/document.xml': `${declaration}<w:document ${namespace}><w:body>${body.join('')}${page}</w:body></w:document>`,
  });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const package2006 = 'http://schemas.openxmlformats.org/package/2006';
const office2006 = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = [
  declaration,
  `<Types xmlns="${package2006}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${wordMedia}.document.main+xml"/>`,
  `<Override PartName="/word/styles.xml" ContentType="${wordMedia}.styles+xml"/>`,
  '</Types>',
].join('');

function relations(type: string, target: string): string {
  const relation = `<Relationship Id="rId1" Type="${office2006}/${type}" Target="${target}"/>`;
  return `${declaration}<Relationships xmlns="${package2006}/relationships">${relation}</Relationships>`;
}

/** A4 with the margins of GB/T 9704—2012 §5.2.1: 37 mm above, 28 mm left, a text of 156 × 225 mm. In twentieths of a point. */
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

/** Word's own headings reach to the ninth. */
const lastLevel = 9;

function blockParagraphs({ level, text }: TextBlock): string[] {
  const style = level === undefined ? undefined : `Heading${Math.min(lastLevel, level - 1)}`;
  return text.split('\n').map((line) => paragraph(line, style));
}

function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

const styles = [
  `${declaration}<w:styles ${namespace}>`,
  // Lines of 28.95 pt, 22 on a page; a paragraph begins two characters in (§7.3.3).
  styleOf(
    'Normal',
    'Normal',
    '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"/>',
    '仿宋',
    32,
  ),
  styleOf(
    'Title',
    'Title',
    '<w:jc w:val="center"/><w:spacing w:after="579"/><w:ind w:firstLineChars="0"/>',
    '宋体',
    44,
  ),
  styleOf('Facts', 'Facts', '<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLineChars="0"/>', '楷体', 24),
  ...Array.from({ length: lastLevel }, (_, at) =>
    styleOf(
      `Heading${at + 1}`,
      `heading ${at + 1}`,
      `<w:keepNext/><w:outlineLvl w:val="${at}"/>`,
      ['黑体', '楷体'][at] ?? '仿宋',
      32,
    ),
  ),
  '</w:styles>',
].join('');

function styleOf(id: string, name: string, paragraphs: string, font: string, halfPoints: number): string {
  const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  const start = `<w:style w:type="paragraph"${base ? '' : ' w:default="1"'} w:styleId="${id}"><w:name w:val="${name}"/>${base}`;
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>`;
  const size = `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  return `${start}<w:pPr>${paragraphs}</w:pPr><w:rPr>${fonts}${size}</w:rPr></w:style>`;
}

/** The earliest day that an archive can name, whatever day it is. */
const noDay = new Date(1980, 0, 1);

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: noDay });
}
