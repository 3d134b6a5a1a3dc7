/** A PDF with a text layer → its lines, from the positions of its characters. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type Extraction, type Finding, type LeftOut, Refusal, withReason } from '../faults.ts';
import { limits } from '../limits.ts';
import { removeFurniture } from '../page/furniture.ts';
import type { Page, TextRun } from '../page/page.ts';
import { setLines } from '../page/page-lines.ts';
import { joinParagraphs } from '../page/paragraphs.ts';
import { measurePlausibility } from '../plausibility.ts';
import { type CharacterMaps, createCharacterMaps } from './character-maps.ts';
import { replaceDoubles } from './doubles.ts';
import { readAnnotations, readProperties } from './left-out.ts';
import type { PdfDocument, PdfItem, PdfPage } from './pdfjs.ts';
import { findRareCharacters } from './rare-characters.ts';

interface ReadPage extends Page {
  readonly rotated: number;
  readonly scanned: boolean;
  readonly leftOut: readonly LeftOut[];
}

/** Pages with fewer characters and an image are scans with at most a stamp or a page number as text. */
const leastCharacters = 20;
const leastPlausibility = 0.3;

/** Reads a PDF. Refuses one that is encrypted, only a scan, or whose fonts do not say which characters they print. */
export async function readPdf(bytes: Uint8Array): Promise<Extraction> {
  const maps = createCharacterMaps();
  const document = await openPdf(bytes, maps);
  try {
    const pages = await readPages(document);
    if (maps.missing.length > 0) refuseGarbled(`字体用了读不了的编码 ${[...new Set(maps.missing)].join('、')}`);
    return renderPages(pages, await readProperties(document));
  } finally {
    await document.loadingTask.destroy();
  }
}

function renderPages(pages: readonly ReadPage[], properties: readonly LeftOut[]): Extraction {
  const bare = removeFurniture(pages.map(setLines));
  const { text, anchors } = joinParagraphs(bare.pages);
  refuseScan(pages, text);
  if (text !== '' && measurePlausibility(text) < leastPlausibility) refuseGarbled(text.slice(0, 20));
  return {
    text,
    anchors,
    leftOut: [...bare.leftOut, ...pages.flatMap((page) => page.leftOut), ...properties],
    findings: [...reportScans(pages), ...reportRotated(pages), ...bare.findings, ...findRareCharacters(text)],
  };
}

/** pdfjs keeps the buffer that it is given, so it gets a copy. */
async function openPdf(bytes: Uint8Array, { Factory }: CharacterMaps): Promise<PdfDocument> {
  const options = {
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    cMapPacked: false,
    useWorkerFetch: false,
  };
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { ...options, BinaryDataFactory: Factory });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new Refusal({ rule: 'file-encrypted', found: '设有打开密码的 PDF', expected: '没有密码的文件' }, { cause });
    }
    const whole = Buffer.from(bytes.subarray(-2048)).includes('%%EOF');
    const rule = whole ? 'file-damaged' : 'file-truncated';
    const found = withReason(whole ? 'PDF 结构损坏' : 'PDF 没有结尾', cause);
    throw new Refusal({ rule, found, expected: '完整的文件；请重新下载' }, { cause });
  }
}

async function readPages(document: PdfDocument): Promise<readonly ReadPage[]> {
  if (document.numPages > limits.pages) {
    throw new Refusal({
      rule: 'text-too-long',
      found: `${document.numPages} 页`,
      expected: `不超过 ${limits.pages} 页`,
    });
  }
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)));
  return pages;
}

async function readPage(page: PdfPage): Promise<ReadPage> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items.filter((item): item is PdfItem => 'str' in item);
  const upright = texts.filter(isUpright);
  const { transform } = page.getViewport({ scale: 1 });
  const runs = upright.map((item) => toRun(item, transform));
  const few = runs.reduce((sum, { text }) => sum + text.trim().length, 0) < leastCharacters;
  const scanned = few && (await hasImage(page));
  const leftOut = [...(await readAnnotations(page)), ...leaveRotated(page.pageNumber, texts)];
  page.cleanup();
  return { number: page.pageNumber, runs, rotated: texts.length - upright.length, scanned, leftOut };
}

/** Watermarks may be one text or drawn character by character. */
function leaveRotated(page: number, texts: readonly PdfItem[]): readonly LeftOut[] {
  const rotated = texts.filter((item) => !isUpright(item)).map(({ str }) => replaceDoubles(str));
  if (rotated.length === 0) return [];
  const text = [...rotated, rotated.join('')].join('\n');
  return [{ place: `第${page}页斜排文字`, text, original: 'publish' }];
}

function isUpright({ transform: [a = 0, b = 0], str }: PdfItem): boolean {
  return str.trim() === '' || Math.abs(b) <= 0.05 * Math.abs(a);
}

/** The viewport turns the page upright and its y axis downwards. */
function toRun({ str, transform, width, height }: PdfItem, viewport: readonly number[]): TextRun {
  const [, , c = 0, d = 0, e = 0, f = 0] = transform as readonly number[]; // six numbers, ISO 32000-1 §8.3.3
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = viewport;
  return {
    text: replaceDoubles(str),
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    width,
    size: Math.hypot(c, d) || height,
  };
}

async function hasImage(page: PdfPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const images = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ]);
  return fnArray.some((operator) => images.has(operator));
}

function refuseScan(pages: readonly ReadPage[], text: string): void {
  const scans = pages.filter(({ scanned }) => scanned).length;
  if (scans === 0 || (scans < pages.length && text.trim() !== '')) return;
  throw new Refusal({
    rule: 'scan-only',
    found: '此文件是扫描件，没有文字层',
    expected: '有文字层的 PDF：请用原 Word 文件或政府网站上的网页，或者先做文字识别（OCR）并校对',
  });
}

function refuseGarbled(found: string): never {
  const expected = '能复制出文字的 PDF；请用原 Word 文件，或者文字识别（OCR）并校对后的文件';
  throw new Refusal({ rule: 'text-garbled', found, expected });
}

function reportScans(pages: readonly ReadPage[]): readonly Finding[] {
  const scans = pages.filter(({ scanned }) => scanned).map(({ number }) => number);
  if (scans.length === 0) return [];
  return [
    { rule: 'page-without-text', severity: 'warning', found: `第 ${scans.join('、')} 页`, expected: '每页都有文字层' },
  ];
}

function reportRotated(pages: readonly ReadPage[]): readonly Finding[] {
  const count = pages.reduce((sum, { rotated }) => sum + rotated, 0);
  return count === 0 ? [] : [{ rule: 'page-rotated', severity: 'info', found: `${count} 处` }];
}
