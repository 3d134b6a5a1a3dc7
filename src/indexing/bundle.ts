/** Bundles what runs in the browser: the search as one ES module. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { SearchFile } from './library.ts';

const root = join(import.meta.dirname, '../..');
const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  minify: true,
  charset: 'utf8',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  legalComments: 'none',
  write: false,
} as const satisfies BuildOptions;

/** Returns `api.js`: minified, without imports. */
export async function bundleSearchApi(): Promise<SearchFile> {
  const entryPoints = [fileURLToPath(new URL('../search/api.ts', import.meta.url))];
  const { outputFiles, metafile } = await build({ ...options, entryPoints, metafile: true });
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return {
    path: 'api.js',
    content: outputFiles[0]?.contents ?? new Uint8Array(),
    modules: modules.map((path) => resolve(root, path)),
  };
}
