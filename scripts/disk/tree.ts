/** Lists what stands in a folder and below, links as links: nothing outside the folder is ever reached through one. */
import { type Dirent, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withPauses } from '../../src/model/with-pauses.ts';
import { areEqualRights, type Rights } from './rights.ts';

/** Folders between two moments of listening: a promise for each would cost several times the work itself. */
const stride = 256;

/** What stands below a folder, as paths with `/` on every system, in their order; what is no folder is a file. */
interface Tree {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Returns everything below `folder` that is no folder, as paths with `/` on every system, in their order. */
export async function listTree(folder: string): Promise<string[]> {
  return [...(await readTree(folder)).files];
}

async function readTree(folder: string): Promise<Tree> {
  const [files, folders]: [string[], string[]] = [[], []];
  for await (const [above, entries] of walk(folder)) {
    if (above !== '') folders.push(above.slice(0, -1));
    for (const entry of entries) if (!entry.isDirectory()) files.push(above + entry.name);
  }
  return { files: files.sort(), folders: folders.sort() };
}

/** Yields a folder and each below with what stands in it. */
async function* walk(folder: string): AsyncGenerator<readonly [above: string, entries: readonly Dirent[]]> {
  const below = ['']; // those that are found join it
  for await (const above of withPauses(below, stride)) {
    const entries = readdirSync(join(folder, above), { withFileTypes: true });
    for (const entry of entries) if (entry.isDirectory()) below.push(`${above}${entry.name}/`);
    yield [above, entries];
  }
}

/** Says whether `folder` is one with these `rights`, and holds nothing but files and other such folders. */
export async function isPlainTree(folder: string, rights: Rights): Promise<boolean> {
  for await (const [above, entries] of walk(folder)) {
    if (!areEqualRights(lstatSync(join(folder, above)), rights)) return false;
    if (!entries.every((entry) => entry.isFile() || entry.isDirectory())) return false;
  }
  return true;
}

/** Removes from `folder` what is not among `paths`, and folders in which none of them stands. */
export async function pruneTree(folder: string, paths: ReadonlySet<string>): Promise<void> {
  await prune(folder, paths, await readTree(folder));
}

/**
 * Leaves in `folder` the files `paths` alone, each under its own name: a disk that takes two spellings for one name has
 * given it that of the file that was there before.
 */
export async function settleTree(folder: string, paths: ReadonlySet<string>): Promise<void> {
  const tree = await readTree(folder);
  if (paths.isSubsetOf(new Set(tree.files))) await prune(folder, paths, tree);
  else await respell(folder, paths);
}

async function prune(folder: string, paths: ReadonlySet<string>, { files, folders }: Tree): Promise<void> {
  const needed = foldersAbove(files.filter((path) => paths.has(path)));
  const strange = [...folders.filter((path) => !needed.has(path)), ...files.filter((path) => !paths.has(path))];
  for await (const path of withPauses(strange, stride)) rmSync(join(folder, path), { recursive: true, force: true });
}

function foldersAbove(paths: Iterable<string>): Set<string> {
  const above = new Set<string>();
  for (const path of paths) {
    let folder = dirname(path);
    for (; folder !== '.' && !above.has(folder); folder = dirname(folder)) above.add(folder);
  }
  return above;
}

async function respell(folder: string, paths: ReadonlySet<string>): Promise<void> {
  const aside = `${folder}-aside`;
  renameSync(folder, aside);
  for await (const path of withPauses(paths, stride)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(aside, path), join(folder, path));
  }
  rmSync(aside, { recursive: true });
}

/** Says whether a file is one that Windows, macOS or Office leave in every folder they look into. */
export function isSystemFile(path: string): boolean {
  return /^(?:thumbs\.db|desktop\.ini|\.ds_store|\._.*|~\$.*|\.~lock\..*#)$/iu.test(basename(path));
}

/** Says whether a file or a folder above it has a hidden name. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)\./u.test(path);
}
