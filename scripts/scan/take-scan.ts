/**
 * Takes a scan into a library: `sources/<id>.txt`, which an editor corrects, and beside it the folder `sources/<id>.scan`
 * with the scan as it came, the picture of each page, and `lines.json`.
 */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { keepScan, pictureName, scanFolder, scanIndex } from '../../src/intake/scan/scan-file.ts';
import { setScan } from '../../src/intake/scan/scan-text.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { recogniseScan } from './recognise.ts';

/** A scan as it was given: one file, or the pictures of its pages in order. */
export interface GivenScan {
  readonly id: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface TakenScan {
  readonly text: string;
  /** By path below `sources/`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly pages: number;
  readonly doubts: number;
}

/** Recognises a scan; `onPage` is told the number of each page that is done. */
export async function takeScan({ id, files }: GivenScan, onPage: (number: number) => void): Promise<TakenScan> {
  const name = files.map((file) => file.name).join('、');
  const recognised = await recogniseScan(
    name,
    files.map(({ bytes }) => bytes),
    onPage,
  );
  const scan = setScan(recognised.pages);
  const originals = files.map((file) => ({ name: basename(file.name), sha256: sha256(file.bytes) }));
  const kept = keepScan(originals, recognised.pages, scan, createSegmenter());
  const folder = scanFolder(id);
  return {
    text: scan.text,
    pages: recognised.pages.length,
    doubts: kept.doubts.length,
    files: new Map<string, string | Uint8Array>([
      ...files.map((file) => [`${folder}/${basename(file.name)}`, file.bytes] as const),
      ...recognised.pictures.map((picture, index) => [`${folder}/${pictureName(index + 1)}`, picture] as const),
      [`${folder}/${scanIndex}`, `${JSON.stringify(kept)}\n`],
      [`${id}.txt`, `${scan.text}\n`],
    ]),
  };
}

/** Says whether a file is by its name the picture of a page. */
export function isPicture(file: string): boolean {
  return /\.(?:png|jpe?g|tiff?)$/iu.test(file);
}

/** Sets the pictures among `files` together that differ in their last number only: `通知-1.png`, `通知-2.png`. */
export function groupPictures(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sorted = files.toSorted((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
  const groups = Map.groupBy(sorted, (file) => stemOf(file).replace(/[\s_\-—（(第]*\d+[页)）]*$/u, '') || stemOf(file));
  return new Map([...groups].map(([stem, list]) => [list.length > 1 ? stem : stemOf(list[0] ?? stem), list]));
}

function stemOf(file: string): string {
  return basename(file, extname(file));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
