/**
 * One stylesheet for each kind of page in place of one for every component that several kinds share, each of which would be
 * a request. Comes in: a bundle whose manifest, JSON in the code that renders, lists the stylesheets of each kind of page in
 * the order in which they apply; goes out: the bundle with lists of one.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bundle, findEntry } from './bundle-parts.ts';

/** A stylesheet as the manifest names it. */
interface Sheet {
  readonly type: 'external';
  /** File below the folder of what browsers load. */
  readonly src: string;
}

/** `"styles":[{"type":"external","src":"_astro/Base.T3KIZnck.css"}]` */
const listPattern = /(?<="styles":)\[\{[^\]]*\]/gu;

/** Joins the stylesheets of each kind of page in the bundle; what all kinds have comes first, as it orders the layers. */
export async function joinStyles({ browser, server }: Pick<Bundle, 'browser' | 'server'>): Promise<void> {
  const entry = await findEntry(server);
  const code = await readFile(entry, 'utf8');
  const lists = new Map((code.match(listPattern) ?? []).map((list) => [list, sourcesOf(list)]));
  const all = [...lists.values()];
  const isShared = (src: string): boolean => all.every((sources) => sources.includes(src));
  const joined = new Map<string, string>();
  for (const [list, sources] of lists) {
    const ordered = [...sources.filter(isShared), ...sources.filter((src) => !isShared(src))];
    joined.set(list, JSON.stringify([await joinSheets(browser, ordered)]));
  }
  for (const src of new Set(all.flat())) await rm(join(browser, src));
  await writeFile(
    entry,
    code.replace(listPattern, (list) => joined.get(list) ?? list),
  );
}

function sourcesOf(list: string): string[] {
  const sheets: readonly Sheet[] = JSON.parse(list);
  return sheets.map(({ src }) => src);
}

async function joinSheets(browser: string, sources: readonly string[]): Promise<Sheet> {
  const texts = await Promise.all(sources.map((src) => readFile(join(browser, src), 'utf8')));
  const text = texts.map((part) => part.trimEnd()).join('\n');
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const src = `_astro/page.${digest}.css`;
  await writeFile(join(browser, src), text);
  return { type: 'external', src };
}
