/**
 * What the check asks of a file, told by those who wrote it: its digests, its ids and where it leads. So no file of a
 * site has to be read once more. The facts wait on the disk.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLines } from '../../src/library/read-lines.ts';
import { type Digests, digestsOf } from './manifest.ts';
import { linksIn, type PageLinks } from './page-links.ts';

/** The facts of a file. */
export interface FileFacts {
  /** Below the site. */
  readonly path: string;
  readonly digests: Digests;
  /** But for what an earlier file of the run leads to, from the root of the site, and for places in the file itself. */
  readonly links: PageLinks;
}

/** Returns the facts of the files of a run. */
export function tellFacts(files: Iterable<readonly [path: string, bytes: Uint8Array]>): FileFacts[] {
  const told = { links: new Set<string>(), loads: new Set<string>() };
  return Iterator.from(files)
    .map(([path, bytes]) => {
      const { ids, links, loads } = linksIn(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      const here = new Set(ids);
      const elsewhere = links.filter((link) => !isHere(link, here));
      const own = { ids, links: takeUntold(elsewhere, told.links), loads: takeUntold(loads, told.loads) };
      return { path, digests: digestsOf(bytes), links: own };
    })
    .toArray();
}

/** Says whether a link leads to one of the places `here` of its own page; one written in percent is asked later. */
function isHere(link: string, here: ReadonlySet<string>): boolean {
  return link.startsWith('#') && here.has(link.slice(1)) && !link.includes('%');
}

function takeUntold(all: readonly string[], told: Set<string>): string[] {
  const own = [...new Set(all)].filter((written) => !told.has(written));
  for (const written of own) if (written.startsWith('/')) told.add(written);
  return own;
}

/** Adds facts to those that wait in `folder` from the thread `teller`, which has files of its own. */
export function putFacts(folder: string, teller: number, facts: readonly FileFacts[]): void {
  mkdirSync(folder, { recursive: true });
  const addLines = (kind: Kind, values: readonly unknown[]): void =>
    appendFileSync(join(folder, `${teller}${kind}`), values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  addLines(kinds.facts, facts);
  addLines(
    kinds.paths,
    facts.map(({ path }) => path),
  );
}

/** Yields the facts that wait in `folder`. */
export function takeFacts(folder: string): Generator<FileFacts> {
  return takeLines(folder, kinds.facts) as Generator<FileFacts>; // what was put there
}

/** Yields the paths of the files of which facts wait in `folder`. */
export function takePaths(folder: string): Generator<string> {
  return takeLines(folder, kinds.paths) as Generator<string>; // what was put there
}

/** How the files end in which facts wait: paths stand apart, as they have to be known before the rest is asked for. */
const kinds = { facts: '.jsonl', paths: '.paths' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

function* takeLines(folder: string, kind: Kind): Generator<unknown> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(kind)) : [];
  for (const file of files.sort()) for (const line of readLines(join(folder, file))) yield JSON.parse(line);
}
