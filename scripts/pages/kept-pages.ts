/**
 * Pages that an earlier build has rendered. A page is taken again where all that it follows from is the same: the code
 * that renders it, what it was handed, and the answer to every question that it asked of its library
 * (`src/library/asked.ts`). Pages of a run are kept in one entry, packed, since neighbours have most of their text in common.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { digestAnswer, noteAsked } from '../../src/library/asked.ts';
import { digestValue } from '../../src/library/value-digest.ts';
import { keepBytes, readKeptBytes, sha256Of } from '../disk/kept-results.ts';
import type { BundledPage } from './bundled-pages.ts';

/** By what the pages of a site are known. */
export interface KeptNames {
  /** Names all that a page follows from besides the library. */
  readonly code: string;
  /** Names the site, so that the pages of two do not take each other's place. */
  readonly site: string;
}

export interface PageKeeper {
  /** Hands every page of a run to `write`, rendered or as it was kept, and keeps those that are new. */
  renderRun(pages: readonly BundledPage[], write: (file: string, bytes: Uint8Array) => void): Promise<void>;
}

/** A page and all that it follows from besides the code. */
interface KeptPage {
  readonly file: string;
  /** Digest of what it was handed. */
  readonly handed: string;
  /** Each question that it asked, and the digest of the answer. */
  readonly asked: readonly (readonly [question: string, answer: string])[];
  readonly bytes: Uint8Array;
}

/** Begins an entry; the bytes of the pages follow. */
interface EntryHead {
  readonly code: string;
  /** The questions that any of the pages asked, with the answers. */
  readonly asked: KeptPage['asked'];
  readonly pages: readonly {
    readonly file: string;
    readonly handed: string;
    /** By their places among all. */
    readonly asked: readonly number[];
    readonly length: number;
  }[];
}

/** Returns what keeps pages for the thread, which renders one page at a time, of one library. */
export function createPageKeeper({ code, site }: KeptNames): PageKeeper {
  const answerTo = createAnswers();
  const digestHanded = createHandedDigest();

  /** Renders a page; what it follows from is known unless something of it is no plain data. */
  async function render(page: BundledPage, handed: string | undefined): Promise<RenderedPage> {
    const [bytes, questions] = await noteAsked(async () => (await page.render()).bytes());
    const asked = questions.flatMap((question): KeptPage['asked'] => {
      const answer = answerTo(question);
      return answer === undefined ? [] : [[question, answer]];
    });
    const isKnown = handed !== undefined && asked.length === questions.length;
    return { bytes, follows: isKnown ? { handed, asked } : undefined };
  }

  return {
    async renderRun(pages, write) {
      const key = sha256Of(JSON.stringify(['pages', site, pages[0]?.file]));
      const last = new Map(readEntry(key, code).map((page) => [page.file, page]));
      const now: KeptPage[] = [];
      let taken = 0;
      for (const page of pages) {
        const handed = digestHanded(page);
        const kept = last.get(page.file);
        const holds =
          kept?.handed === handed && kept?.asked.every(([question, answer]) => answerTo(question) === answer);
        const { bytes, follows } = kept && holds ? { ...kept, follows: kept } : await render(page, handed);
        write(page.file, bytes);
        if (follows) now.push({ file: page.file, handed: follows.handed, asked: follows.asked, bytes });
        if (holds) taken += 1;
      }
      if (taken < now.length || taken < last.size) keepBytes(key, packEntry(now, code));
    },
  };
}

interface RenderedPage {
  readonly bytes: Uint8Array;
  /** Missing where it cannot be told. */
  readonly follows: Pick<KeptPage, 'handed' | 'asked'> | undefined;
}

/** Returns what digests the answer to a question, once for all pages. */
function createAnswers(): (question: string) => string | undefined {
  const known = new Map<string, string>();
  return (question) => {
    const answer = known.get(question) ?? digestAnswer(question);
    if (answer !== undefined) known.set(question, answer);
    return answer;
  };
}

/** Returns what digests what a page is handed; most is handed to many pages. */
function createHandedDigest(): (page: BundledPage) => string | undefined {
  const known = new WeakMap<object, string>();
  const digestOnce = (value: unknown): string | undefined => {
    if (!(value instanceof Object)) return digestValue(value);
    const digest = known.get(value) ?? digestValue(value);
    if (digest !== undefined) known.set(value, digest);
    return digest;
  };
  return ({ component, props }) => {
    const values = Object.entries(props ?? {}).map(([name, value]) => [name, digestOnce(value)]);
    const isPlain = props && values.every(([, digest]) => digest !== undefined);
    return isPlain ? sha256Of(JSON.stringify([component, values])) : undefined;
  };
}

/** Packs pages into an entry. */
function packEntry(pages: readonly KeptPage[], code: string): Buffer {
  const asked = new Map(pages.flatMap((page) => page.asked));
  const places = new Map([...asked.keys()].map((question, place) => [question, place]));
  const head: EntryHead = {
    code,
    asked: [...asked],
    pages: pages.map(({ file, handed, asked: own, bytes }) => ({
      ...{ file, handed, length: bytes.length },
      asked: own.map(([question]) => places.get(question) ?? -1),
    })),
  };
  const line = Buffer.from(`${JSON.stringify(head)}\n`);
  return zstdCompressSync(Buffer.concat([line, ...pages.map(({ bytes }) => bytes)]), packing);
}

/** The quickest: text of pages shrinks to a tenth by it. */
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Returns the pages of an entry; none where it is missing, of other code, or no entry. */
function readEntry(key: string, code: string): KeptPage[] {
  try {
    const packed = readKeptBytes(key);
    return packed ? unpackEntry(zstdDecompressSync(packed), code) : [];
  } catch {
    return []; // of another version, or of somebody else
  }
}

function unpackEntry(entry: Buffer, code: string): KeptPage[] {
  let place = entry.indexOf('\n') + 1;
  const head: EntryHead = JSON.parse(entry.toString('utf8', 0, place));
  if (head.code !== code) return [];
  return head.pages.map(({ file, handed, asked, length }) => {
    const bytes = entry.subarray(place, place + length);
    place += length;
    return { file, handed, asked: asked.map((one) => head.asked[one] ?? ['', '']), bytes };
  });
}
