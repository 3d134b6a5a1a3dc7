/** Makes the pages of the generated files and checks the result before it takes the old site's place. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageCounts, readPageCounts } from '../../src/ledger/pages.ts';
import { BuildError } from '../../src/model/issue.ts';
import { type BundleOptions, takeBundle } from '../pages/bundle.ts';
import { renderPages } from '../pages/render-pages.ts';
import type { CheckedSite, SiteToCheck } from './check-thread.ts';
import { copyFiles, type WriteFile } from './files.ts';
import { runThread } from './run-thread.ts';
import type { SitePlace } from './site-writer.ts';

export interface SiteOptions extends BundleOptions {
  /** Folder of the generated files that the pages read. */
  readonly generated: string;
  /** Where the site is written; not yet the published one. */
  readonly place: SitePlace;
  /** Writes into it. */
  readonly write: WriteFile;
  /** New folder for the code of the pages. */
  readonly code: string;
  /** How many measures the library has. */
  readonly measures: number;
}

/**
 * Builds the pages; the data files go beside them. `tell` hears when the build has to wait. Returns the modules whose code
 * the pages load.
 */
export async function buildPages(options: SiteOptions, tell: (text: string) => void): Promise<readonly string[]> {
  const { content, generated, place, write, code: folder, measures, base, site, anew = false } = options;
  const { browser, server, modules, code } = await takeBundle(options, folder, tell);
  await copyFiles(browser, write);
  const kept = { code, site: JSON.stringify([content, base, site]) };
  await renderPages({ content, generated, server, place, measures, ...(!anew && { kept }) });
  for (const name of ['data', 'calendar']) {
    const from = join(generated, name);
    if (existsSync(from)) await copyFiles(from, (path, bytes) => write(`${name}/${path}`, bytes));
  }
  return JSON.parse(await readFile(modules, 'utf8'));
}

/**
 * Brings the built site to its end, in a thread of its own; throws when it has a dead link, a missing anchor or a
 * foreign request. Returns how many pages it has.
 */
export async function finishPages(site: SiteToCheck, measures: number): Promise<number> {
  const script = new URL('check-thread.ts', import.meta.url);
  const told = await runThread(script, site, { work: `检查${measures}项措施的网站` });
  const { faults, pages } = told as CheckedSite; // as it says
  if (faults.length === 0) return pages;
  const lines = faults.slice(0, 40).map(({ page, fault }) => `  ${page}: ${fault}`);
  throw new BuildError(
    `发现生成的网站有 ${faults.length} 处不对，没有发布；原来的网站不变：\n${lines.join('\n')}`,
    '请按所列的网页改正讲义或文件里的链接，再运行一次。',
  );
}

/** Returns how many pages each list of a site has. */
export async function readListedPages(folder: string): Promise<PageCounts> {
  return readPageCounts(await readFile(join(folder, 'lists.txt'), 'utf8'));
}
