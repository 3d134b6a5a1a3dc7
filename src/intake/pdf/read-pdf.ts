/** A PDF with a text layer → its lines, from the positions of its characters. */
import { getDocumentProxy } from 'unpdf';
import { reportAttachments } from '../attachments.ts';
import { type Extraction, type Finding, Refusal, withReason } from '../faults.ts';
import { limits } from '../limits.ts';
import { reportAnnotations } from '../page/annotations.ts';
import { reportFaint } from '../page/faint.ts';
import { countInvisible, leaveHidden, reportInvisible } from '../page/invisible.ts';
import { layOut } from '../page/layout.ts';
import type { Page, Ruling, TextRun } from '../page/page.ts';
import { leaveStruck } from '../page/struck.ts';
import { reportPictures } from '../pictures.ts';
import { measurePlausibility } from '../plausibility.ts';
import { type CharacterMaps, createCharacterMaps } from './character-maps.ts';
import { replaceDoubles } from './doubles.ts';
import { type DrawnText, type Ground, type IsShown, readDrawing } from './drawing.ts';
import { matchDrawn } from './drawn-items.ts';
import { dropUnreadable } from './fonts.ts';
import { type PageAnnotations, type PdfProperties, readAnnotations, readProperties } from './left-out.ts';
import type { PdfDocument, PdfItem, PdfPage } from './pdfjs.ts';
import { findRareCharacters } from './rare-characters.ts';

interface ReadPage extends Page {
  readonly scanned: boolean;
  /** Whether a picture stands beside the text. */
  readonly pictured: boolean;
  readonly annotations: PageAnnotations;
  /** Words in white on white, or hardly larger than a dot. */
  readonly faint: readonly string[];
  /** Words drawn beyond the edge of the page, or in layers that are switched off. */
  readonly unseen: string;
  /** Words that annotations show. */
  readonly noted: readonly string[];
}

/** Pages with fewer characters and an image are scans with at most a stamp or a page number as text. */
const leastCharacters = 20;
const leastPlausibility = 0.3;
/** Share of the page from which on a picture may hold words. */
const leastPicture = 0.08;

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

function renderPages(whole: readonly ReadPage[], properties: PdfProperties): Extraction {
  const { pages: readable, leftOut: unreadable, findings: inFonts } = dropUnreadable(whole);
  const { pages, ...struck } = leaveStruck(readable);
  const { text, anchors, notes, leftOut, findings } = layOut(pages);
  refuseScan(pages, text);
  const hidden = leaveHidden(
    pages.map(({ number, unseen }) => ({ number, text: unseen })),
    'warn',
  );
  const first = text === '' ? unreadable.map((left) => left.text).join('') : text;
  if (first !== '' && measurePlausibility(first) < leastPlausibility) refuseGarbled(first.slice(0, 20));
  return {
    text,
    anchors,
    ...(notes === undefined ? {} : { notes }),
    leftOut: [
      ...leftOut,
      ...unreadable,
      ...struck.leftOut,
      ...hidden.leftOut,
      ...pages.flatMap(({ annotations }) => annotations.leftOut),
      ...properties.leftOut,
    ],
    findings: [
      ...reportScans(pages),
      ...reportInvisible(pages),
      ...hidden.findings,
      ...reportPictures(
        pages.filter(({ pictured }) => pictured).map(({ number }) => `第${number}页`),
        text,
      ),
      ...reportAttachments([...properties.attached, ...pages.flatMap(({ annotations }) => annotations.attached)]),
      ...reportAnnotations(pages.map(({ number, noted }) => ({ number, texts: noted }))),
      ...inFonts,
      ...struck.findings,
      ...reportFaint(pages, text),
      ...findings,
      ...findRareCharacters(text),
    ],
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
  const layers = await document.getOptionalContentConfig();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number), (layer) => layers.isVisible(layer)));
  return pages;
}

async function readPage(page: PdfPage, isShown: IsShown): Promise<ReadPage> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const texts = items.filter((item): item is PdfItem => 'str' in item);
  const viewport = page.getViewport({ scale: 1 });
  const drawing = await readDrawing(page, isShown);
  const drawn = matchDrawn(
    texts.map(({ str }) => str),
    drawing.shown,
  );
  const isLayered = (index: number) => drawn.as[index]?.layered === true;
  const runs = texts.flatMap((item, index) =>
    isLayered(index)
      ? []
      : [toRun(item, viewport.transform, styles[item.fontName]?.vertical === true, drawn.as[index])],
  );
  const grounds = drawing.grounds.map((ground) => placeGround(ground, viewport.transform));
  const faint = texts.map((item, index) => findFaint(item, viewport.transform, drawn.white[index] ?? '', grounds));
  const layered = texts.filter((_, index) => isLayered(index)).map(({ str }) => str);
  const few = runs.reduce((sum, { text }) => sum + text.trim().length, 0) < leastCharacters;
  const annotations = await readAnnotations(page);
  page.cleanup();
  const rulings = drawing.rulings.map((ruling) => placeRuling(ruling, viewport.transform));
  const share = drawing.picture / (viewport.width * viewport.height);
  const pictured = !few && share >= leastPicture && countInvisible(runs) === 0;
  return {
    number: page.pageNumber,
    runs,
    rulings,
    scanned: few && drawing.picture > 0,
    pictured,
    annotations,
    faint: faint.filter((text) => text !== ''),
    unseen: [drawn.outside, layered.join('')].join('\n'),
    noted: [...new Set([...annotations.shown, ...drawing.noted])],
  };
}

type Point = readonly [x: number, y: number];

/** The viewport turns the page upright and its y axis downwards. */
function placePoint(x: number, y: number, viewport: readonly number[]): Point {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport;
  return [a * x + c * y + e, b * x + d * y + f];
}

function placeRuling(ruling: Ruling, viewport: readonly number[]): Ruling {
  const [x1, y1] = placePoint(ruling.x1, ruling.y1, viewport);
  const [x2, y2] = placePoint(ruling.x2, ruling.y2, viewport);
  return { x1, y1, x2, y2 };
}

function placeGround(ground: Ground, viewport: readonly number[]): Ground {
  const [one, other] = ground.map(([x, y]) => placePoint(x, y, viewport));
  return one && other ? [one, other] : ground;
}

/** In points. */
const leastSize = 2;

/** What of an item hardly anybody sees; its middle tells on which ground it stands. */
function findFaint(item: PdfItem, viewport: readonly number[], white: string, grounds: readonly Ground[]): string {
  const { text, x, y, width, size, angle = 0 } = toRun(item, viewport, false, undefined);
  if (size < leastSize) return text.trim();
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const [middleX, middleY] = [x + (cos * width + sin * size * 0.6) / 2, y + (sin * width - cos * size * 0.6) / 2];
  const isOn = ([[x1, y1], [x2, y2]]: Ground) =>
    Math.min(x1, x2) <= middleX &&
    middleX <= Math.max(x1, x2) &&
    Math.min(y1, y2) <= middleY &&
    middleY <= Math.max(y1, y2);
  return grounds.some(isOn) ? '' : white;
}

function toRun(
  { str, transform, width, height, fontName }: PdfItem,
  viewport: readonly number[],
  vertical: boolean,
  drawn: DrawnText | undefined,
): TextRun {
  const [a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = transform as readonly number[]; // six numbers, ISO 32000-1 §8.3.3
  const [x, y] = placePoint(e, f, viewport);
  const [toX, toY] = placePoint(e + (vertical ? -c : a), f + (vertical ? -d : b), viewport);
  const size = Math.hypot(c, d) || height;
  return {
    text: replaceDoubles(str),
    x,
    y,
    width: vertical ? height : width,
    size,
    angle: (Math.atan2(toY - y, toX - x) * 180) / Math.PI,
    font: fontName,
    ...(drawn?.pale ? { pale: true } : {}),
    ...(drawn?.invisible ? { invisible: true } : {}),
  };
}

function refuseScan(pages: readonly ReadPage[], text: string): void {
  const scans = pages.filter(({ scanned }) => scanned).length;
  if (scans === 0 || (scans < pages.length && text.trim() !== '')) return;
  throw new Refusal({
    rule: 'scan-only',
    found: '此文件是扫描件，没有文字层',
    expected: '有文字层的 PDF、原 Word 文件或网页；扫描件请移出 sources，用 npm run add -- FILE 收入，逐页识别',
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
