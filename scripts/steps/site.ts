/** Runs Astro over the generated files, adds data and search, and checks the result before it takes the old site's place. */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import { BuildError } from '../../src/model/issue.ts';
import { withLock } from '../disk/lock.ts';
import { workFolder } from '../disk/scratch.ts';
import { checkSite } from './check-site.ts';

export interface SiteOptions {
  readonly content: string;
  /** Folder of the generated files that the pages read. */
  readonly generated: string;
  /** Folder that Astro writes; not yet the published one. */
  readonly fresh: string;
  /** Astro's memory; a new one for each run, so that a page never stems from an earlier build. */
  readonly cache: string;
  readonly base: string;
  readonly site: string | undefined;
}

const root = join(import.meta.dirname, '../..');

/** Astro keeps what it compiles in one folder of the project, so two builds take turns. */
const lock = join(workFolder, 'pages.lock');

/**
 * Builds the pages; the data files go beside them. `tell` hears when the build has to wait. Returns the modules whose code
 * the pages load.
 */
export async function buildPages(options: SiteOptions, tell: (text: string) => void): Promise<ReadonlySet<string>> {
  const { generated, fresh } = options;
  const modules = new Set<string>();
  await runAstro(options, tell, { vite: gatherInto(modules) });
  for (const folder of ['data', 'calendar']) {
    if (existsSync(join(generated, folder)))
      await cp(join(generated, folder), join(fresh, folder), { recursive: true });
  }
  await minifyScript(join(fresh, 'theme.js'));
  return modules;
}

/** Every page loads it before its first paint. */
async function minifyScript(file: string): Promise<void> {
  const { code } = await transform(await readFile(file, 'utf8'), { minify: true, target: 'es2022' });
  await writeFile(file, code);
}

/** Bundles the code of the pages without rendering any: `fresh` gets what browsers load, `server` what renders pages. */
export function bundlePages(options: SiteOptions, server: string, tell: (text: string) => void): Promise<void> {
  return runAstro(options, tell, { integrations: [keepServer(server)] });
}

async function runAstro(
  { content, generated, fresh, cache, base, site }: SiteOptions,
  tell: (text: string) => void,
  more: AstroInlineConfig,
): Promise<void> {
  process.env['FANGAN_CONTENT'] = content;
  process.env['FANGAN_GENERATED'] = generated;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  // Astro reads import.meta.env from here too: a BASE_URL left by another tool would win over `base`.
  delete process.env['BASE_URL'];
  process.chdir(root); // Astro takes the folder of the process for the project's
  const { build } = await import('astro'); // which takes its second; a command that only refuses does without
  const options = { root, base, outDir: fresh, cacheDir: cache, logLevel: 'error', ...(site && { site }) } as const;
  await withLock(lock, tell, () => build({ ...options, ...more }));
}

/** Moves what renders pages to `server` before Astro removes it. */
function keepServer(server: string): AstroIntegration {
  return {
    name: 'fangan-keep-server',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({ ...usual, getStaticPaths: () => Promise.resolve([]) })),
      'astro:build:generated': ({ dir }) => rename(new URL('.prerender/', dir), server),
    },
  };
}

/** Adds every module of which something is left in the scripts of the pages and their workers to `modules`. */
function gatherInto(modules: Set<string>): NonNullable<AstroInlineConfig['vite']> {
  const gather: NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number] = {
    name: 'fangan-modules',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      for (const [id, { renderedLength }] of chunks.flatMap((chunk) => Object.entries(chunk.modules))) {
        if (renderedLength > 0) modules.add(id);
      }
    },
  };
  return { plugins: [gather], worker: { plugins: () => [gather] } };
}

/** Throws when the built site has a dead link, a missing anchor or a foreign request. */
export async function checkPages(folder: string, base: string): Promise<void> {
  const faults = await checkSite(folder, base);
  if (faults.length === 0) return;
  const lines = faults.slice(0, 40).map(({ page, fault }) => `  ${page}: ${fault}`);
  throw new BuildError(
    `发现生成的网站有 ${faults.length} 处不对，没有发布；原来的网站不变：\n${lines.join('\n')}`,
    '请按所列的网页改正讲义或文件里的链接，再运行一次。',
  );
}

/** Returns how many pages a site has. */
export async function countPages(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}
