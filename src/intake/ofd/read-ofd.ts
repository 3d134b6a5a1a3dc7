/**
 * An OFD file (GB/T 33190—2016) → its lines, by page and position.
 *
 * `OFD.xml` names the documents, `Document.xml` their pages, each page's `Content.xml` holds `TextObject`s: a place
 * (`Boundary`), a type size and `TextCode`s with the characters. Pages may lie on template pages. Lengths are
 * millimetres, y grows downwards.
 */
import { type Archive, leaveComments, openArchive } from '../archive.ts';
import { reportAttachments } from '../attachments.ts';
import { type Extraction, type Finding, Refusal } from '../faults.ts';
import { limits } from '../limits.ts';
import { leaveHidden, reportInvisible } from '../page/invisible.ts';
import { layOut } from '../page/layout.ts';
import type { Page, TextRun } from '../page/page.ts';
import { leaveStruck } from '../page/struck.ts';
import { reportPictures } from '../pictures.ts';
import { childAt, descend, parseXml, textOf, type XmlElement } from '../xml.ts';
import { holdsPicture, listAttachments, readHidden, reportNotes } from './beside-text.ts';
import { type GraphicUnits, listObjects, readUnits } from './composite-object.ts';
import { gatherLeftOut } from './left-out.ts';
import { readRulings } from './path-object.ts';
import { readTextRuns } from './text-object.ts';

const entry = 'OFD.xml';

/** Reads an OFD. Refuses one that is encrypted or has no text objects. */
export function readOfd(bytes: Uint8Array): Extraction {
  const archive = openArchive(bytes, (name) => /\.xml$/iu.test(name));
  if ([...archive.keys()].some((name) => /(?:^|\/)encrypt(?:ions|info)\.xml$/iu.test(name))) {
    throw new Refusal({ rule: 'file-encrypted', found: '已加密的 OFD', expected: '没有加密的文件' });
  }
  const documents = named(readPart(archive, entry), 'DocRoot').map((root) =>
    listPages(archive, resolve('', textOf(root))),
  );
  const places = documents.flat();
  if (places.length > limits.pages) {
    throw new Refusal({ rule: 'text-too-long', found: `${places.length} 页`, expected: `不超过 ${limits.pages} 页` });
  }
  const { pages, ...struck } = leaveStruck(places.map((place, index) => readPage(archive, place, index + 1)));
  if (pages.every(({ runs }) => runs.length === 0)) refuseScan();
  const { text, anchors, notes, leftOut, findings } = layOut(pages);
  const hidden = leaveHidden(
    pages.map((page) => ({ number: page.number, text: page.hidden })),
    'withhold',
  );
  const read = new Set(places.flatMap((place) => [place.path, ...templatesOf(archive, place)]));
  return {
    text,
    anchors,
    ...(notes === undefined ? {} : { notes }),
    leftOut: [
      ...leftOut,
      ...struck.leftOut,
      ...hidden.leftOut,
      ...gatherLeftOut(archive, read),
      ...leaveComments(bytes),
    ],
    findings: [
      ...reportDocuments(documents),
      ...reportEmpty(pages),
      ...reportGlyphs(pages),
      ...reportInvisible(pages),
      ...hidden.findings,
      ...reportPictures(
        pages.filter(({ pictured }) => pictured).map(({ number }) => `第${number}页`),
        text,
      ),
      ...reportNotes(archive),
      ...reportAttachments(listAttachments(archive)),
      ...struck.findings,
      ...findings,
    ],
  };
}

/** Where a page stands, and the template pages (§7.7) and graphics of its document by their ID. */
interface PagePlace {
  readonly path: string;
  readonly templates: ReadonlyMap<string, string>;
  readonly units: GraphicUnits;
}

interface OfdPage extends Page {
  /** Glyphs that no character is given for. */
  readonly glyphs: number;
  /** Shows what no text tells. */
  readonly pictured: boolean;
  /** Words of objects that are not shown. */
  readonly hidden: string;
}

function listPages(archive: Archive, root: string): readonly PagePlace[] {
  const document = readPart(archive, root);
  const placed = (name: string) =>
    named(document, name).filter(({ attributes }) => attributes['BaseLoc'] !== undefined);
  const pathOf = ({ attributes }: XmlElement) => resolve(folderOf(root), attributes['BaseLoc'] ?? '');
  const templates = new Map(placed('TemplatePage').map((page) => [page.attributes['ID'] ?? '', pathOf(page)]));
  const units = readUnits(archive, resourcesOf(document, root));
  return placed('Page').map((page) => ({ path: pathOf(page), templates, units }));
}

/** The paths of the template pages on which a page lies. */
function templatesOf(archive: Archive, { path, templates }: PagePlace): readonly string[] {
  const used = named(readPart(archive, path), 'Template');
  return used.flatMap(({ attributes }) => templates.get(attributes['TemplateID'] ?? '') ?? []);
}

/** The paths of the resources that a document or a page names. */
function resourcesOf(part: XmlElement, path: string): readonly string[] {
  const names = ['PublicRes', 'DocumentRes', 'PageRes'].flatMap((name) => named(part, name));
  return names.map((element) => resolve(folderOf(path), textOf(element)));
}

function readPage(archive: Archive, place: PagePlace, number: number): OfdPage {
  const parts = [...templatesOf(archive, place), place.path].map((path) => ({ path, part: readPart(archive, path) }));
  const contents = parts.flatMap(({ part }) => childAt(part, 'Page', 'Content') ?? []);
  const own = parts.flatMap(({ path, part }) => [...readUnits(archive, resourcesOf(part, path))]);
  const units: GraphicUnits = new Map([...place.units, ...own]);
  const drawn = contents.map((content) => listObjects(content, units));
  const objects = drawn.flatMap((one) => one.objects);
  const texts = objects.filter(({ name }) => name === 'TextObject');
  return {
    number,
    runs: texts.flatMap((object): readonly TextRun[] => readTextRuns(object)),
    rulings: objects.filter(({ name }) => name === 'PathObject').flatMap(readRulings),
    glyphs: texts.reduce((sum, object) => sum + countGlyphs(object), 0),
    pictured: holdsPicture(objects) || drawn.some(({ incomplete }) => incomplete),
    hidden: contents.map(readHidden).join('\n'),
  };
}

/** A text may name glyphs of its font and leave out the characters that they stand for (§11.4). */
function countGlyphs(object: XmlElement): number {
  const glyphs = named(object, 'Glyphs').reduce((sum, element) => sum + textOf(element).trim().split(/\s+/u).length, 0);
  const characters = named(object, 'TextCode')
    .map(textOf)
    .join('')
    .replace(/[\s\ufffd\p{Co}]/gu, '');
  return characters === '' ? glyphs : 0;
}

function readPart(archive: Archive, path: string): XmlElement {
  const part = archive.get(path);
  if (part) return parseXml(path, part, { prefixes: false });
  throw new Refusal({
    rule: 'file-damaged',
    found: `缺少 ${path.slice(0, 200)}`,
    expected: '完整的 OFD 文件；请重新下载',
  });
}

/** A path in OFD is relative to the folder of the part that names it, or from the root when it begins with `/`. */
function resolve(folder: string, path: string): string {
  const trimmed = path.trim();
  const steps = (trimmed.startsWith('/') ? trimmed : `${folder}/${trimmed}`).split('/');
  return steps.filter((step) => step !== '' && step !== '.').join('/');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function named(element: XmlElement, name: string): readonly XmlElement[] {
  return [...descend(element)].filter((candidate) => candidate.name === name);
}

function refuseScan(): never {
  throw new Refusal({
    rule: 'scan-only',
    found: '此文件是扫描件，没有文字层',
    expected: '有文字的 OFD：请用原 Word 文件或政府网站上的网页，或者先做文字识别（OCR）并校对',
  });
}

function reportEmpty(pages: readonly Page[]): readonly Finding[] {
  const empty = pages.filter(({ runs }) => runs.length === 0).map(({ number }) => number);
  if (empty.length === 0) return [];
  return [
    { rule: 'page-without-text', severity: 'warning', found: `第 ${empty.join('、')} 页`, expected: '每页都有文字' },
  ];
}

function reportGlyphs(pages: readonly OfdPage[]): readonly Finding[] {
  const unread = pages.filter(({ glyphs }) => glyphs > 0);
  if (unread.length === 0) return [];
  const found = unread
    .map(({ number, glyphs }) => `第 ${number} 页 ${glyphs} 字`)
    .slice(0, mostPages)
    .join('、');
  const expected = '每个字形都有对应的字；这些字只有字形，未收入正文，请照原件补上';
  return [{ rule: 'font-unreadable', severity: 'warning', found, expected }];
}

const mostPages = 20;

function reportDocuments(documents: readonly (readonly PagePlace[])[]): readonly Finding[] {
  if (documents.length < 2) return [];
  const found = documents.map((pages, index) => `第 ${index + 1} 份 ${pages.length} 页`).join('、');
  return [{ rule: 'ofd-documents', severity: 'info', found, expected: '一个文件一份文档；各份已依次收入' }];
}
