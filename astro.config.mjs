/**
 * The static site. scripts/build.ts runs it with `outDir`, `base`, `site` and `cacheDir` of its own; FANGAN_GENERATED and
 * FANGAN_CONTENT name the library.
 */
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** MDX files of a library stand outside the project; what they import stands here. */
const runtime = fileURLToPath(import.meta.resolve('astro/jsx-runtime'));

/**
 * `import()` as the browser does it. Vite's own loader also preloads styles and what a script imports; no script of this
 * site has styles, and the loader would be the largest script of a reading page.
 */
const plainImport = {
  name: 'plain-import',
  enforce: 'pre',
  load: (/** @type {string} */ id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  renderChunk: (/** @type {string} */ code) => code.replaceAll(', __VITE_PRELOAD__', ''),
};

/**
 * What pages load at once stands in few files: all that the script of every page needs is in that script, with what would be a
 * request for a few bytes; all that is taken along is in one file, and so are words and helpers that many others take. Only the
 * first is a page's own script, as others take parts of the rest.
 */
const loadedTogether = [
  { name: 'every-page', test: /\/SiteHeader\.astro\?|\/when-picking\.ts$/u },
  { name: 'take-along', test: /\/take-along\.ts$/u },
  {
    name: 'words',
    test: /\/(?:browser\/(?:elements|fetch-each|fetch-json|make|plan-files|save-file|show-answer|turns|typed-words)|model\/(?:ids|kinds|labels|once))\.ts$|\/node_modules\/(?:p-limit|yocto-queue)\//u,
  },
];

/** `Beside.astro_astro_type_script_index_0_lang` → `Beside`: a page names its scripts, and they name each other. */
const nameScript = (/** @type {{ readonly name: string }} */ { name }) =>
  `_astro/${name.replace(/\.astro_astro_type_script_.*/u, '')}.[hash].js`;

/** As its author ships it in one file; one of the packages that it is made of has no licence text of its own. */
const xmlParser = 'node_modules/fast-xml-parser/lib/fxp.cjs';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  ...(process.env.FANGAN_SITE ? { site: process.env.FANGAN_SITE } : {}),
  // Pages wait for the disk and for digests more than they compute.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: fileURLToPath(new URL('scripts/pages/pictures.ts', import.meta.url)) } },
  integrations: [mdx({ smartypants: false })],
  vite: {
    plugins: [plainImport],
    build: { assetsInlineLimit: 0, modulePreload: false },
    environments: {
      // It reads src/content.config.ts. What that asks of Astro is loaded by then; Vite would transform it all once more.
      astro: { resolve: { external: ['astro/content/config', 'astro/loaders'] } },
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: loadedTogether }, entryFileNames: nameScript } },
        },
      },
    },
    worker: { format: 'es' },
    resolve: {
      alias: [
        { find: 'astro/jsx-runtime', replacement: runtime },
        { find: /^fast-xml-parser$/, replacement: fileURLToPath(new URL(xmlParser, import.meta.url)) },
        { find: /^fflate$/, replacement: fileURLToPath(new URL('src/browser/duties/zip.ts', import.meta.url)) },
      ],
    },
    server: { fs: { strict: false } },
  },
});
