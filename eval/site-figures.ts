/** What a built site consists of: pages, files, bytes, and of each kind of page the heaviest. */
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listTree } from '../scripts/disk/tree.ts';

/** The heaviest page of a kind. */
export interface HeavyPage {
  readonly path: string;
  readonly bytes: number;
  readonly elements: number;
}

export interface SiteFigures {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** By kind of page: `topics`, `plans/…`. */
  readonly heaviest: Readonly<Record<string, HeavyPage>>;
}

/** Reads the site in `folder`. */
export async function readSiteFigures(folder: string): Promise<SiteFigures> {
  const files = await listTree(folder);
  const sizes = await Promise.all(files.map(async (path) => ({ path, bytes: (await stat(join(folder, path))).size })));
  const pages = sizes.filter(({ path }) => path.endsWith('.html')).sort((a, b) => a.bytes - b.bytes);
  const heaviest = new Map(pages.map((page) => [kindOf(page.path), page]));
  return {
    pages: pages.length,
    files: files.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    heaviest: Object.fromEntries(
      [...heaviest].map(([kind, page]) => [kind, { ...page, elements: countElements(folder, page.path) }]),
    ),
  };
}

/** `plans/jia/1-1/index.html` → `plans/…/…`: pages that one template makes. */
function kindOf(path: string): string {
  const [section = '', ...below] = path.split('/').slice(0, -1);
  return [section, ...below.map((part) => (/^(?:source|changes|topic|line|local)$/u.test(part) ? part : '…'))].join(
    '/',
  );
}

function countElements(folder: string, path: string): number {
  return readFileSync(join(folder, path), 'utf8').match(/<[a-z]/gu)?.length ?? 0;
}
