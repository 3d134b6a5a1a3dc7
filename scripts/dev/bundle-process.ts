/**
 * The process that bundles the code of the pages: `bundle-process.ts CONTENT FOLDER`. Astro and Vite remember what they
 * have compiled as long as their process lives, so each bundle has one of its own.
 */
import { join } from 'node:path';
import { fail } from '../steps/report.ts';
import { bundlePages } from '../steps/site.ts';
import { bundleParts } from './bundle.ts';

const [content = '', folder = ''] = process.argv.slice(2);
const { browser, server } = bundleParts(folder);
const options = {
  content,
  generated: folder,
  fresh: browser,
  cache: join(folder, 'cache'),
  base: '/',
  site: undefined,
};
await bundlePages(options, server, console.log).catch(fail);
