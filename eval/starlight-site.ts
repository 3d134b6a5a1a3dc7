/**
 * The site that Starlight would make of the same measures: a page each in a sidebar of one link, with the search that it
 * brings. It is no package of the project: it is installed into the project's cache, from the npm registry, when it is
 * first asked for.
 */
import { execFile } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { BuildError } from '../src/model/issue.ts';

const starlight = { '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.0' };

const config = `import starlight from '@astrojs/starlight';
const sidebar = [{ label: '首页', link: '/' }];
export default { integrations: [starlight({ title: '方案库', sidebar })] };
`;
const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
export { collections };
`;
const build = `import { build } from 'astro';
await build({ root: import.meta.dirname, logLevel: 'error' });
process.exit(0);
`;

/** Writes the project of all `measures`, a file of rows, into `place`, where it is installed; returns the script that builds it. */
export async function writeStarlight(place: string, measures: string): Promise<string> {
  await install(place);
  for (const made of ['src', 'dist', '.astro', 'node_modules/.astro']) {
    await rm(join(place, made), { recursive: true, force: true });
  }
  const pages = join(place, 'src/content/docs');
  await write(join(pages, 'index.md'), pageOf('方案库', '方案库'));
  for await (const row of createInterface({ input: createReadStream(measures) })) {
    const { id, title, text, note }: { id: string; title: string; text: string; note: string | null } = JSON.parse(row);
    await write(join(pages, `${id}.md`), pageOf(title, `${text}\n\n${note ?? ''}`));
  }
  await write(join(place, 'src/content.config.ts'), collections);
  await write(join(place, 'astro.config.mjs'), config);
  await write(join(place, 'build.mjs'), build);
  return join(place, 'build.mjs');
}

/** Installs it with the Astro of this project; throws a BuildError where the registry is not to be reached. */
async function install(place: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8'));
  const wanted = { ...starlight, astro: dependencies.astro };
  const manifest = JSON.stringify({ type: 'module', private: true, dependencies: wanted });
  const mark = join(place, 'installed.json');
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === manifest) return;
  await write(join(place, 'package.json'), manifest);
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund'], { cwd: place }).catch((error: Error) => {
    throw new BuildError(`发现装不上 Starlight：${error.message}`, '请联网后再运行，或者加上 --no-starlight。');
  });
  await write(mark, manifest);
}

function pageOf(title: string, text: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
