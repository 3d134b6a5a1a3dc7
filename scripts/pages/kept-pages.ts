/**
 * Pages that an earlier build has rendered. A page is taken again where all that it follows from is the same: the code
 * that renders it, what it was handed, and the answer to every question that it asked of its library
 * (`src/library/asked.ts`). Pages of a run are kept in one entry, packed, since neighbours have most of their text in common.
 */
import { noteAsked } from '../../src/library/asked.ts';
import { digestValue } from '../../src/library/value-digest.ts';
import { type EntryName, keepEntry, readEntry } from '../disk/kept-entry.ts';
import { type FileFacts, tellFacts } from '../steps/file-facts.ts';
import type { BundledPage } from './bundled-pages.ts';
import { openAnswers } from './kept-answers.ts';

/** By what the pages of a site are known. */
export interface KeptNames {
  /** Names all that a page, and what is told of it, follows from besides the library. */
  readonly code: string;
  /** Names the site, so that the pages of two do not take each other's place. */
  readonly site: string;
}

export interface PageKeeper {
  /**
   * Hands every page of a run to `write`, rendered or as it was kept, and keeps those that are new; returns what is known of
   * them all.
   */
  renderRun(
    pages: readonly BundledPage[],
    write: (file: string, bytes: Uint8Array) => void,
  ): Promise<readonly FileFacts[]>;
  /** Keeps what else the next build asks for. */
  finish(): void;
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
  /** The questions that any of the pages asked, with the answers. */
  readonly asked: KeptPage['asked'];
  readonly pages: readonly {
    readonly file: string;
    readonly handed: string;
    /** By their places among all. */
    readonly asked: readonly number[];
    readonly length: number;
  }[];
  /** Of all pages of the run, kept or not. */
  readonly facts: readonly FileFacts[];
}

/** Returns what keeps pages for the thread of this number, which renders one page at a time, of one library. */
export function createPageKeeper({ code, site }: KeptNames, part: number): PageKeeper {
  const { answerTo, keep: finish } = openAnswers({ code, site }, part);
  const holds = (page: KeptPage): boolean => page.asked.every(([question, answer]) => answerTo(question) === answer);

  /** Returns a page as it was kept where that holds, else rendered; what it follows from may be no plain data. */
  async function take(page: BundledPage, kept: KeptPage | undefined): Promise<TakenPage> {
    const { file, component, props } = page;
    const handed = props && digestValue([component, props]);
    if (kept?.handed === handed && kept && holds(kept)) return { file, bytes: kept.bytes, kept };
    const [{ bytes }, questions] = await noteAsked(() => page.render());
    const asked = questions.flatMap((question): KeptPage['asked'] => {
      const answer = answerTo(question);
      return answer === undefined ? [] : [[question, answer]];
    });
    const isKnown = handed !== undefined && asked.length === questions.length;
    return { file, bytes, kept: isKnown ? { file, handed, asked, bytes } : undefined };
  }

  return {
    finish,
    async renderRun(pages, write) {
      const name = { place: ['pages', site, pages[0]?.file], code };
      const last = readEntry(name, unpackPages) ?? nothing;
      const known = new Map(last.pages.map((page) => [page.file, page]));
      const taken: TakenPage[] = [];
      for (const page of pages) {
        const one = await take(page, known.get(page.file));
        write(one.file, one.bytes);
        taken.push(one);
      }
      const isAsBefore = taken.every(({ file, kept }) => kept && kept === known.get(file));
      if (isAsBefore && [known.size, last.facts.length].every((length) => length === taken.length)) return last.facts;
      const facts = tellFacts(taken.map(({ file, bytes }) => [file, bytes]));
      keepPages(name, { pages: taken.flatMap(({ kept }) => kept ?? []), facts });
      return facts;
    },
  };
}

interface TakenPage {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Missing where it cannot be told what it follows from. */
  readonly kept: KeptPage | undefined;
}

function keepPages(name: EntryName, { pages, facts }: Entry): void {
  const asked = new Map(pages.flatMap((page) => page.asked));
  const places = new Map([...asked.keys()].map((question, place) => [question, place]));
  const head: EntryHead = {
    asked: [...asked],
    pages: pages.map(({ file, handed, asked: own, bytes }) => ({
      ...{ file, handed, length: bytes.length },
      asked: own.map(([question]) => places.get(question) ?? -1),
    })),
    facts,
  };
  keepEntry(
    name,
    head,
    pages.map(({ bytes }) => bytes),
  );
}

/** What an entry holds. */
interface Entry {
  readonly pages: readonly KeptPage[];
  readonly facts: readonly FileFacts[];
}

const nothing: Entry = { pages: [], facts: [] };

function unpackPages(head: EntryHead, bytes: Buffer): Entry {
  let place = 0;
  const pages = head.pages.map(({ file, handed, asked, length }): KeptPage => {
    place += length;
    const own = asked.map((one) => head.asked[one] ?? (['', ''] as const));
    return { file, handed, asked: own, bytes: bytes.subarray(place - length, place) };
  });
  return { pages, facts: head.facts };
}
