/**
 * An OFD file (GB/T 33190—2016) → its lines, by page and position.
 *
 * `OFD.xml` names the documents, `Document.xml` their pages, each page's `Content.xml` holds `TextObject`s: a place
 * (`Boundary`), a type size and `TextCode`s with the characters. Lengths are millimetres, y grows downwards.
 */
import { type Archive, openArchive } from '../archive.ts';
import { type Extraction, type Finding, Refusal } from '../faults.ts';
import { limits } from '../limits.ts';
import { removeFurniture } from '../page/furniture.ts';
import type { Page, TextRun } from '../page/page.ts';
import { setLines } from '../page/page-lines.ts';
import { joinParagraphs } from '../page/paragraphs.ts';
import { childAt, descend, parseXml, textOf, type XmlElement } from '../xml.ts';
import { gatherLeftOut } from './left-out.ts';
import { readTextRuns } from './text-object.ts';

const entry = 'OFD.xml';

/** Reads an OFD. Refuses one that is encrypted or has no text objects. */
export function readOfd(bytes: Uint8Array): Extraction {
  const archive = openArchive(bytes, (name) => /\.xml$/iu.test(name));
  if ([...archive.keys()].some((name) => /(?:^|\/)encrypt(?:ions|info)\.xml$/iu.test(name))) {
    throw new Refusal({ rule: 'file-encrypted', found: '已加密的 OFD', expected: '没有加密的文件' });
  }
  const paths = listPages(archive);
  if (paths.length > limits.pages) {
    throw new Refusal({ rule: 'text-too-long', found: `${paths.length} 页`, expected: `不超过 ${limits.pages} 页` });
  }
  const pages = paths.map((path, index) => readPage(archive, path, index + 1));
  if (pages.every(({ runs }) => runs.length === 0)) refuseScan();
  const bare = removeFurniture(pages.map(setLines));
  return {
    ...joinParagraphs(bare.pages),
    leftOut: [...bare.leftOut, ...gatherLeftOut(archive, new Set(paths))],
    findings: [...reportEmpty(pages), ...bare.findings],
  };
}

function listPages(archive: Archive): readonly string[] {
  const roots = named(readPart(archive, entry), 'DocRoot').map((root) => resolve('', textOf(root)));
  return roots.flatMap((root) => {
    const pages = named(readPart(archive, root), 'Page').filter(
      ({ attributes }) => attributes['BaseLoc'] !== undefined,
    );
    return pages.map(({ attributes }) => resolve(folderOf(root), attributes['BaseLoc'] ?? ''));
  });
}

function readPage(archive: Archive, path: string, number: number): Page {
  const content = childAt(childAt(readPart(archive, path), 'Page'), 'Content');
  const objects = content ? named(content, 'TextObject') : [];
  return { number, runs: objects.flatMap((object): readonly TextRun[] => readTextRuns(object)) };
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
