/**
 * Gathers what a PDF holds beside the text of its pages: annotations, properties (ISO 32000-1 §14.3), bookmarks,
 * attachments.
 */
import type { LeftOut } from '../faults.ts';
import type { PdfDocument, PdfPage } from './pdfjs.ts';

/** Links and fields of forms belong to the page; all other annotations are remarks on it. */
const partsOfPage = new Set(['Link', 'Widget']);
/** Where an annotation keeps words; pdfjs gives some as `{ str }`. */
const wordKeys = ['titleObj', 'contentsObj', 'richText', 'fieldValue', 'alternativeText', 'url'];

export interface PageAnnotations {
  readonly leftOut: readonly LeftOut[];
  /** Words that the page shows: those of filled forms and of notes written on it. */
  readonly shown: readonly string[];
  /** The names of files pinned to it. */
  readonly attached: readonly string[];
}

/** Returns the words of a page's annotations. */
export async function readAnnotations(page: PdfPage): Promise<PageAnnotations> {
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'any' });
  const leftOut = annotations.flatMap((annotation): readonly LeftOut[] => {
    const text = wordKeys.flatMap((key) => wordsOf(valueAt(annotation, key))).join('\n');
    const original = partsOfPage.has(String(valueAt(annotation, 'subtype'))) ? 'publish' : 'warn';
    return text.trim() === '' ? [] : [{ place: `第${page.pageNumber}页注释`, text, original }];
  });
  return {
    leftOut,
    shown: annotations.flatMap(readShown).filter((text) => text.trim() !== ''),
    attached: annotations.flatMap((annotation) => wordsOf(valueAt(valueAt(annotation, 'file'), 'filename'))),
  };
}

function readShown(annotation: unknown): readonly string[] {
  const subtype = valueAt(annotation, 'subtype');
  if (subtype === 'FreeText') return wordsOf(valueAt(annotation, 'contentsObj'));
  return subtype === 'Widget' && valueAt(annotation, 'fieldType') !== 'Btn'
    ? wordsOf(valueAt(annotation, 'fieldValue'))
    : [];
}

export interface PdfProperties {
  readonly leftOut: readonly LeftOut[];
  /** The names of attached files. */
  readonly attached: readonly string[];
}

/** Returns properties, bookmarks and the names of attached files. */
export async function readProperties(document: PdfDocument): Promise<PdfProperties> {
  const { info, metadata } = await document.getMetadata();
  const { Author: author, ...others } = { Author: undefined, ...info };
  const files = Object.entries((await document.getAttachments()) ?? {});
  const attached = files.flatMap(
    ([key, file]) => [wordsOf(valueAt(file, 'filename')), [key]].find(({ length }) => length > 0) ?? [],
  );
  const texts: readonly (readonly [string, LeftOut['original'], unknown])[] = [
    ['作者', 'warn', author],
    ['文件属性', 'publish', others],
    ['文件属性', 'publish', withoutTags(metadata?.getRaw())],
    ['书签', 'publish', (await document.getOutline())?.map(({ title }) => title)],
    ['附件', 'warn', attached],
  ];
  const read = texts.map(
    ([place, original, value]): LeftOut => ({ place, text: stringsIn(value).join('\n'), original }),
  );
  return { leftOut: read.filter(({ text }) => text.trim() !== ''), attached };
}

/** Of the XMP packet only what its elements say. */
function withoutTags(xmp: unknown): string {
  return String(xmp ?? '').replace(/<[^>]*>/gu, '\n');
}

/** A string, `{ str, dir }`, or a list of either. */
function wordsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  const word = typeof value === 'string' ? value : valueAt(value, 'str');
  return typeof word === 'string' && word !== '' ? [word] : [];
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** All strings in a value of unknown shape, to a depth that properties have. */
function stringsIn(value: unknown, depth = 4): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.values(value).flatMap((inner) => stringsIn(inner, depth - 1));
}
