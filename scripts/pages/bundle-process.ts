/**
 * The process that bundles the code of the pages: `bundle-process.ts CONTENT FOLDER BASE SITE`, SITE empty where there is
 * none. No page is rendered here.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import { fail } from '../steps/report.ts';
import { bundleParts } from './bundle-parts.ts';
import { joinStyles } from './join-styles.ts';

const [content = '', folder = '', base = '/', site = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const cache = join(folder, 'cache');
const { browser, server, modules } = bundleParts(folder);

await bundle().catch(fail);

async function bundle(): Promise<void> {
  process.env['FANGAN_CONTENT'] = content;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  // Astro reads import.meta.env from here too: a BASE_URL left by another tool would win over `base`.
  delete process.env['BASE_URL'];
  process.chdir(root); // Astro takes the folder of the process for the project's
  const { build } = await import('astro');
  const gathered = new Set<string>();
  const options = { root, base, outDir: browser, cacheDir: cache, logLevel: 'error', ...(site && { site }) } as const;
  await build({ ...options, integrations: [keepServer()], vite: gatherInto(gathered) });
  await joinStyles({ browser, server });
  await minifyScript(join(browser, 'theme.js'));
  await writeFile(modules, JSON.stringify([...gathered]));
  await rm(cache, { recursive: true, force: true });
}

/** Moves what renders pages out of the folder that Astro empties of it. */
function keepServer(): AstroIntegration {
  return {
    name: 'fangan-keep-server',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({ ...usual, getStaticPaths: () => Promise.resolve([]) })),
      'astro:build:generated': ({ dir }) => rename(new URL('.prerender/', dir), server),
    },
  };
}

/** Adds every module of which something is left in the scripts of the pages and their workers to `gathered`. */
function gatherInto(gathered: Set<string>): NonNullable<AstroInlineConfig['vite']> {
  const gather: NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number] = {
    name: 'fangan-modules',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, output) {
      const chunks = Object.values(output).filter((file) => file.type === 'chunk');
      for (const [id, { renderedLength }] of chunks.flatMap((chunk) => Object.entries(chunk.modules))) {
        if (renderedLength > 0) gathered.add(id);
      }
    },
  };
  return { plugins: [gather], worker: { plugins: () => [gather] } };
}

/** Every page loads it before its first paint. */
async function minifyScript(file: string): Promise<void> {
  const { code } = await transform(await readFile(file, 'utf8'), { minify: true, target: 'es2022' });
  await writeFile(file, code);
}
