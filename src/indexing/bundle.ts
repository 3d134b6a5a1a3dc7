/** Bundles what runs in the browser: the search as one ES module, the script of the engine as another. */
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

/** Returns `api.js`: minified, without imports but the engine that it loads from beside itself. */
export async function bundleSearchApi(): Promise<SearchFile> {
  const entry = fileURLToPath(new URL('../search/api.ts', import.meta.url));
  const { outputFiles, metafile } = await build({ ...options, entryPoints: [entry], metafile: true });
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return {
    path: 'api.js',
    content: outputFiles[0]?.contents ?? new Uint8Array(),
    modules: modules.map((path) => resolve(root, path)),
  };
}

/** Returns Pagefind's own script reduced to what the search uses: `createInstance`. */
export async function bundleEngineScript(script: Uint8Array): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: "export { createInstance } from 'pagefind.js';" },
    plugins: [
      {
        name: 'pagefind.js',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^pagefind\.js$/ }, ({ path }) => ({ path, namespace: 'engine' }));
          onLoad({ filter: /.*/, namespace: 'engine' }, () => ({ contents: script }));
        },
      },
    ],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
