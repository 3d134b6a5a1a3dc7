/**
 * Paragraphs and tables → the parts of a Word file, set as GB/T 9704—2012 sets official documents (A4, 仿宋 三号, 黑体 and 楷体
 * headings). Runs in the browser too.
 */
import { escapeXml } from './escape.ts';

/** Text of a paragraph that looks the same throughout (w:r). */
export interface FormattedRun {
  readonly text: string;
  readonly underline?: 'single' | 'dotted' | undefined;
}

/** What a Word file holds: paths and texts. */
export type WordParts = readonly (readonly [path: string, text: string])[];

/** Returns the document of a body made of `paragraph` and `table`. */
export function documentPart(body: readonly string[], page: keyof typeof pages = 'high'): WordParts[number] {
  const written = `${body.join('')}<w:sectPr>${pages[page]}</w:sectPr>`;
  return ['word/document.xml', `${declaration}<w:document ${namespace}><w:body>${written}</w:body></w:document>`];
}

/** Returns what every file holds beside its document. */
export function commonParts(): WordParts {
  return [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations('officeDocument', 'word/document.xml')],
    ['word/_rels/document.xml.rels', relations('styles', 'styles.xml')],
    ['word/styles.xml', styles],
  ];
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
const pages = {
  high: '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>',
  broad:
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="851" w:footer="992" w:gutter="0"/>',
} as const;

/** Returns a paragraph; without a style it is running text. */
export function paragraph(runs: readonly FormattedRun[], style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs.map(runOf).join('')}</w:p>`;
}

function runOf({ text, underline }: FormattedRun): string {
  const properties = underline ? `<w:rPr><w:u w:val="${underline}"/></w:rPr>` : '';
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** Returns a table of cells, each a list of paragraphs, the first row its head; columns are equally wide. */
export function table(rows: readonly (readonly (readonly string[])[])[]): string {
  const columns = rows[0]?.length ?? 0;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const properties = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${sides.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const width = Math.floor(broadText / Math.max(1, columns));
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  const written = rows.map((cells, index) => rowOf(cells, width, index === 0));
  return `<w:tbl>${properties}${grid}${written.join('')}</w:tbl>${paragraph([], 'Cell')}`; // a file may not end with a table
}

/** So broad is the text of a broad page. */
const broadText = 14570;

function rowOf(cells: readonly (readonly string[])[], width: number, head: boolean): string {
  const size = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>`;
  const empty = paragraph([], 'Cell');
  const written = cells.map((cell) => `<w:tc>${size}${cell.join('') || empty}</w:tc>`);
  return `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${written.join('')}</w:tr>`;
}

/** Word's own headings reach to the ninth. */
export const lastHeading = 9;

const notIndented = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const cellParagraphs = `<w:spacing w:line="360" w:lineRule="exact"/>${notIndented}`;

const styles = [
  `${declaration}<w:styles ${namespace}>`,
  // Lines of 28.95 pt, 22 on a page; a paragraph begins two characters in (§7.3.3).
  styleOf({
    id: 'Normal',
    paragraphs: '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>',
    font: '仿宋',
    halfPoints: 32,
  }),
  styleOf({
    id: 'Title',
    paragraphs: `<w:spacing w:after="579"/>${notIndented}<w:jc w:val="center"/>`,
    font: '宋体',
    halfPoints: 44,
  }),
  styleOf({
    id: 'Facts',
    paragraphs: `<w:spacing w:line="400" w:lineRule="exact"/>${notIndented}`,
    font: '楷体',
    halfPoints: 24,
  }),
  styleOf({ id: 'Cell', paragraphs: cellParagraphs, font: '仿宋', halfPoints: 21 }),
  styleOf({ id: 'Head', paragraphs: cellParagraphs, font: '黑体', halfPoints: 21 }),
  ...Array.from({ length: lastHeading }, (_, at) =>
    styleOf({
      id: `Heading${at + 1}`,
      name: `heading ${at + 1}`,
      paragraphs: `<w:keepNext/><w:outlineLvl w:val="${at}"/>`,
      font: ['黑体', '楷体'][at] ?? '仿宋',
      halfPoints: 32,
    }),
  ),
  '</w:styles>',
].join('');

interface ParagraphStyle {
  readonly id: string;
  /** Its id where none is given; Word knows its own headings by theirs. */
  readonly name?: string;
  /** How its paragraphs are set. */
  readonly paragraphs: string;
  readonly font: string;
  readonly halfPoints: number;
}

function styleOf({ id, name = id, paragraphs, font, halfPoints }: ParagraphStyle): string {
  const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  const start = `<w:style w:type="paragraph"${base ? '' : ' w:default="1"'} w:styleId="${id}"><w:name w:val="${name}"/>${base}`;
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>`;
  const size = `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  return `${start}<w:pPr>${paragraphs}</w:pPr><w:rPr>${fonts}${size}</w:rPr></w:style>`;
}
