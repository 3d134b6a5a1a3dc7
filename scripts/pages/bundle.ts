/**
 * The bundled code of the pages: what browsers load, and what renders pages from the generated files of any library. It
 * follows from the code, the guides and the address of the site alone, so it is made once for them and kept; its folder
 * may be deleted at any time.
 */
import { spawn } from 'node:child_process';
import { createHash, type Hash, hash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../../src/model/issue.ts';
import { withPauses } from '../../src/model/with-pauses.ts';
import { uncompiledEnv } from '../command/keep-compiled.ts';
import { withLock } from '../disk/lock.ts';
import { makeScratch, workFolder } from '../disk/scratch.ts';
import { listTree } from '../disk/tree.ts';
import { compareManifest, readManifestText, writeManifests } from '../steps/manifest.ts';
import { type Bundle, bundleParts } from './bundle-parts.ts';

/** What a bundle is made for. */
export interface BundleOptions {
  readonly content: string;
  readonly base: string;
  readonly site: string | undefined;
  /** A kept bundle is not used. */
  readonly anew?: boolean;
}

const root = join(import.meta.dirname, '../..');

/** Where the code of a bundle and of its making stands. */
const bundledFolders = ['src', 'public', 'scripts/pages'];
/** Where the code stands that renders, keeps and checks pages: what it tells of a page is kept with it. */
export const renderingFolders: readonly string[] = [...bundledFolders, 'scripts/steps', 'scripts/disk'];

/** Bundles that were used last; a library that is built for two addresses has two. */
const kept = { folder: join(workFolder, 'bundles'), count: 4 };

/** Astro keeps what it compiles in one folder of the project, so two runs take turns. */
const lock = join(workFolder, 'bundles.lock');

/** A bundle that was taken for a site. */
export interface TakenBundle extends Bundle {
  /** Names all that its pages, and what is told of them, follow from besides the library. */
  readonly code: string;
}

/**
 * Puts the bundle of the code as it is now into the new folder `folder`. `tell` hears when this has to wait for another
 * run. What is wrong with the code is printed by the process that finds it.
 */
export async function takeBundle(
  options: BundleOptions,
  folder: string,
  tell: (text: string) => void,
): Promise<TakenBundle> {
  const code = await withLock(lock, tell, async () => {
    const { entry, key } = await findEntry(options);
    const now = new Date();
    await utimes(entry, now, now);
    cpSync(entry, folder, { recursive: true });
    await removeOldest();
    return nameCode(key, await readManifestText(entry));
  });
  return { ...bundleParts(folder), code };
}

/** The bundle itself, what it was made from, the code that renders, and the language and clock of who renders. */
async function nameCode(key: string, manifest: string): Promise<string> {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const name = createHash('sha256').update(JSON.stringify([key, manifest, locale, timeZone]));
  return (await addFiles(name, await filesOf(renderingFolders))).digest('hex');
}

/** Returns the kept bundle of the code as it is. What changes while it is bundled may be in it by half: it is bundled anew. */
async function findEntry(options: BundleOptions): Promise<{ readonly entry: string; readonly key: string }> {
  const key = await bundleKey(options);
  const entry = join(kept.folder, key);
  if (!options.anew && (await isWhole(entry))) return { entry, key };
  await rm(entry, { recursive: true, force: true });
  await makeBundle(options, entry);
  if ((await bundleKey(options)) === key) return { entry, key };
  await rm(entry, { recursive: true, force: true });
  return findEntry(options);
}

/** Says whether a bundle is kept in `entry` as it was made. */
async function isWhole(entry: string): Promise<boolean> {
  const found = await compareManifest(entry);
  return found !== undefined && found.changed.length + found.missing.length + found.foreign.length === 0;
}

async function makeBundle({ content, base, site = '' }: BundleOptions, entry: string): Promise<void> {
  const work = makeScratch(workFolder);
  try {
    const fresh = join(work.folder, 'bundle');
    await runProcess(content, fresh, base, site);
    await writeManifests(fresh);
    await mkdir(kept.folder, { recursive: true });
    await rename(fresh, entry);
  } finally {
    await work.remove();
  }
}

/**
 * The bundler's threads would ask for memory by the 2 MiB and write to little of it: to clear that took the system nearly a
 * second.
 */
const smallPages = { MIMALLOC_ALLOW_THP: '0' };

/**
 * Astro and Vite remember what they have compiled as long as their process lives, so each bundle has one of its own. Node
 * is not told to keep what it compiles of them: that took the next bundle as long to read, and the first to write longer.
 */
async function runProcess(...words: readonly string[]): Promise<void> {
  const script = join(import.meta.dirname, 'bundle-process.ts');
  const env = { ...uncompiledEnv(), ...smallPages };
  const child = spawn(process.execPath, [script, ...words], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const end = (): boolean => child.kill();
  process.once('exit', end);
  const [code, signal] = await once(child, 'close');
  process.off('exit', end);
  if (signal !== null)
    throw new BuildError(
      `打包网页代码的进程没有做完：发现它被系统或别的程序结束（${signal}），应为运行到底。`,
      '多半是内存不够，请关掉别的程序后再试；原来的网站不变。',
    );
  if (code !== 0) throw new BuildError('网页的代码没有打包成功，错误见上。', '请改正后再试。');
}

async function removeOldest(): Promise<void> {
  const folders = (await readdir(kept.folder)).map((name) => join(kept.folder, name));
  const used = await Promise.all(folders.map(async (folder) => ({ folder, time: (await stat(folder)).mtimeMs })));
  const old = used.sort((a, b) => b.time - a.time).slice(kept.count);
  for (const { folder } of old) await rm(folder, { recursive: true, force: true });
}

/** Names everything that a bundle follows from. */
async function bundleKey({ content, base, site }: BundleOptions): Promise<string> {
  const given = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'].map((name) => [root, name] as const);
  const key = createHash('sha256').update(JSON.stringify([process.version, root, base, site]));
  const files = [...(await filesOf(bundledFolders)), ...given, ...(await filesIn(content, 'guides'))];
  return (await addFiles(key, files)).digest('hex').slice(0, 32);
}

type File = readonly [parent: string, path: string];

/** Adds the names of files and what is in them to a digest. */
async function addFiles(digest: Hash, files: readonly File[]): Promise<Hash> {
  for await (const [parent, path] of withPauses(files, stride))
    digest.update(`\n${path}\n`).update(digestOf(join(parent, path)));
  return digest;
}

async function filesOf(folders: readonly string[]): Promise<File[]> {
  return (await Promise.all(folders.map((folder) => filesIn(root, folder)))).flat();
}

/** Returns the files below `parent`/`name`; a link to nowhere and what is no file are none. */
async function filesIn(parent: string, name: string): Promise<File[]> {
  const folder = join(parent, name);
  const paths = existsSync(folder) ? await listTree(folder) : [];
  const files = paths.filter((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile());
  return files.map((path) => [parent, `${name}/${path}`]);
}

/** Files between two moments of listening: a promise for each would cost more than the file. */
const stride = 256;

function digestOf(file: string): Buffer {
  return hash('sha256', readFileSync(file), 'buffer');
}
