/** Makes the pages of the generated files and checks the result before it takes the old site's place. */
import { cpSync, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageCounts, readPageCounts } from '../../src/ledger/pages.ts';
import { BuildError } from '../../src/model/issue.ts';
import { listTree } from '../disk/tree.ts';
import { type BundleOptions, takeBundle } from '../pages/bundle.ts';
import { renderPages } from '../pages/render-pages.ts';
import type { SiteFault } from './check-site.ts';
import type { SiteToCheck } from './check-thread.ts';
import { copyFiles } from './files.ts';
import { runThread } from './run-thread.ts';

export interface SiteOptions extends BundleOptions {
  /** Folder of the generated files that the pages read. */
  readonly generated: string;
  /** New folder of the site; not yet the published one. */
  readonly fresh: string;
  /** Folder of an earlier site, from which files may be moved. */
  readonly former: string;
  /** New folder for the code of the pages. */
  readonly code: string;
  /** New folder for what is known of the pages. */
  readonly facts: string;
  /** How many measures the library has. */
  readonly measures: number;
}

/**
 * Builds the pages; the data files go beside them. `tell` hears when the build has to wait. Returns the modules whose code
 * the pages load.
 */
export async function buildPages(options: SiteOptions, tell: (text: string) => void): Promise<readonly string[]> {
  const { content, generated, fresh, former, facts, code: folder, measures, base, site, anew = false } = options;
  const { browser, server, modules, code } = await takeBundle(options, folder, tell);
  cpSync(browser, fresh, { recursive: true });
  const kept = { code, facts, site: JSON.stringify([content, base, site]) };
  await renderPages({ content, generated, server, fresh, former, measures, ...(!anew && { kept }) });
  for (const folder of ['data', 'calendar']) {
    const [from, to, earlier] = [join(generated, folder), join(fresh, folder), join(former, folder)];
    if (existsSync(from)) await copyFiles(from, to, earlier);
  }
  return JSON.parse(await readFile(modules, 'utf8'));
}

/**
 * Writes the manifests of the built site, and throws when it has a dead link, a missing anchor or a foreign request; in a
 * thread of its own.
 */
export async function finishPages(site: SiteToCheck, measures: number): Promise<void> {
  const script = new URL('check-thread.ts', import.meta.url);
  const faults = (await runThread(script, site, { work: `检查${measures}项措施的网站` })) as SiteFault[]; // what it tells
  if (faults.length === 0) return;
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

/** Returns how many pages a site has. */
export async function countPages(folder: string): Promise<number> {
  const files = await listTree(folder);
  return files.filter((file) => file.endsWith('.html')).length;
}
