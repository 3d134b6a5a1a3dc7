/**
 * What the check asks of a file, told by those who wrote it: its digests, its ids and where it leads. So files that an
 * earlier build wrote as they are now need not be read once more. The facts of a run of pages wait on the disk.
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
  /** But for what an earlier file of the run leads to: from the root of the site it is the same place. */
  readonly links: PageLinks;
}

/** Returns the facts of the files of a run. */
export function tellFacts(files: Iterable<readonly [path: string, bytes: Uint8Array]>): FileFacts[] {
  const told = { links: new Set<string>(), loads: new Set<string>() };
  return Iterator.from(files)
    .map(([path, bytes]) => {
      const { ids, links, loads } = linksIn(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      const own = { ids, links: takeUntold(links, told.links), loads: takeUntold(loads, told.loads) };
      return { path, digests: digestsOf(bytes), links: own };
    })
    .toArray();
}

function takeUntold(all: readonly string[], told: Set<string>): string[] {
  const own = [...new Set(all)].filter((written) => !told.has(written));
  for (const written of own) if (written.startsWith('/')) told.add(written);
  return own;
}

/** Adds the facts of a run to those that wait in `folder` from `teller`, who has a file of its own. */
export function putFacts(folder: string, teller: number, facts: readonly FileFacts[]): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${teller}.jsonl`), facts.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** Yields the facts that wait in `folder`. */
export function* takeFacts(folder: string): Generator<FileFacts> {
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    for (const line of readLines(join(folder, file))) yield JSON.parse(line);
  }
}
