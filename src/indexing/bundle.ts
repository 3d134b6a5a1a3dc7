/** Bundles the browser side of the search into one ES module. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Returns `api.js`: minified, without imports but the engine that it loads from beside itself. */
export async function bundleSearchApi(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../search/api.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
