/** Bundles what runs in the browser: the search as one ES module, with what it needs of Pagefind's script. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { SearchFile } from './library.ts';

/** Where Pagefind's script is said to lie: it comes from the Pagefind binary and is no file. */
const virtual = 'pagefind';
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

/** Returns `api.js`: minified, without imports; `script` is Pagefind's own, which wraps its WebAssembly. */
export async function bundleSearchApi(script: Uint8Array): Promise<SearchFile> {
  const entryPoints = [fileURLToPath(new URL('../search/api.ts', import.meta.url))];
  const plugins = [pagefindScript(script)];
  const { outputFiles, metafile } = await build({ ...options, entryPoints, plugins, metafile: true });
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return {
    path: 'api.js',
    content: outputFiles[0]?.contents ?? new Uint8Array(),
    modules: modules.filter((path) => !path.startsWith(`${virtual}:`)).map((path) => resolve(root, path)),
  };
}

function pagefindScript(script: Uint8Array): Plugin {
  return {
    name: 'pagefind.js',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /\/pagefind\.js$/ }, ({ path }) => ({ path, namespace: virtual }));
      onLoad({ filter: /.*/, namespace: virtual }, () => ({ contents: exportCode(script) }));
    },
  };
}

/** Returns Pagefind's script with what it keeps to itself among its exports: the object that wraps its WebAssembly. */
export function exportCode(script: Uint8Array): string {
  return `${new TextDecoder().decode(script)}\nexport { wasm_bindgen };`;
}
