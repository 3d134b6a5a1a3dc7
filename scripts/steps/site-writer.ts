/**
 * Writes what stands in a site beside its pages, and tells of each file what the check asks. What nobody tells of does
 * not stay: where a site grows in the folder of an earlier one, it was withdrawn.
 */
import { threadId } from 'node:worker_threads';
import type { Rights } from '../disk/rights.ts';
import { type FileFacts, putFacts, tellFacts } from './file-facts.ts';
import { createWriter, type WriteFile } from './files.ts';
import { createDigester } from './manifest.ts';

/** Where a site is written. */
export interface SitePlace {
  readonly folder: string;
  /** Folder for what is known of its files. */
  readonly facts: string;
  /** Those of new files, where `folder` holds an earlier site. */
  readonly rights?: Rights | undefined;
}

export interface SiteWriter {
  readonly place: SitePlace;
  readonly write: WriteFile;
  /** Hands on what is known by now; to be called at the end. */
  tell(): void;
}

/** Files of which is told at once. */
const stride = 256;

/** Opens a site for what one thread writes into it. */
export function openSite(place: SitePlace): SiteWriter {
  const writeFile = createWriter(place.folder, place.rights);
  const known: FileFacts[] = [];
  const tell = (): void => putFacts(place.facts, threadId, known.splice(0));
  return {
    ...{ place, tell },
    write(path, content) {
      if (typeof content === 'string' || content instanceof Uint8Array) {
        const bytes = typeof content === 'string' ? Buffer.from(content) : content;
        writeFile(path, bytes);
        known.push(...tellFacts([[path, bytes]]));
      } else known.push(writePieces(path, content, writeFile));
      if (known.length >= stride) tell();
    },
  };
}

/** What comes in pieces is data, which leads nowhere. */
function writePieces(path: string, pieces: Iterable<string | Uint8Array>, write: WriteFile): FileFacts {
  const digester = createDigester();
  write(
    path,
    Iterator.from(pieces).map((piece) => {
      digester.add(piece);
      return piece;
    }),
  );
  return { path, digests: digester.digests(), links: { ids: [], links: [], loads: [] } };
}
