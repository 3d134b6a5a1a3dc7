/** The scripts of a site → scripts that a page opened from the disk can run: each whole, no module, nothing imported. */
import { join, relative, sep } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const options = {
  bundle: true,
  format: 'iife',
  minify: true,
  charset: 'utf8',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  legalComments: 'none',
  logLevel: 'error',
  write: false,
} as const satisfies BuildOptions;

/** Path of the script that such a page runs first. */
export const firstScript = 'disk.js';

/**
 * Returns path → code of the scripts of the site in `folder`: those that pages load (`entries`), the search, and what carries
 * the scripts of the workers that they start.
 */
export async function diskScripts(
  folder: string,
  entries: readonly string[],
  workers: readonly string[],
): Promise<Map<string, string>> {
  const wholeScripts = (paths: readonly string[]) =>
    build({ ...options, entryPoints: paths.map((path) => join(folder, path)), outdir: folder, outbase: folder });
  const [first, search, pages, started] = await Promise.all([
    build({ ...options, entryPoints: [join(import.meta.dirname, '../../src/browser/disk/open-from-disk.ts')] }),
    build({
      ...options,
      entryPoints: [join(folder, 'search/api.js')],
      globalName: 'fanganSearch',
      define: { 'import.meta.url': 'document.currentScript.src' },
    }),
    wholeScripts(entries),
    wholeScripts(workers),
  ]);
  const pathOf = (path: string): string => relative(folder, path).split(sep).join('/');
  return new Map([
    [firstScript, first.outputFiles[0]?.text ?? ''],
    ['search/api.js', search.outputFiles[0]?.text ?? ''],
    ...pages.outputFiles.map(({ path, text }): [string, string] => [pathOf(path), withAddresses(text)]),
    ...started.outputFiles.map(({ path, contents }): [string, string] => [
      `${pathOf(path)}.js`,
      carry(pathOf(path), contents),
    ]),
  ]);
}

/** Returns the script that carries a file which pages fetch. */
export function carry(path: string, content: Uint8Array): string {
  return `fanganDisk.take(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}")\n`;
}

/** Vite writes the addresses of stylesheets into the code as they are under the base path. */
function withAddresses(code: string): string {
  return code.replace(
    /(?<quote>["'`])\/(?:[^"'`\s]*\/)?(?<path>_astro\/[\w.~-]+)\k<quote>/gu,
    'fanganDisk.href("$<path>")',
  );
}
