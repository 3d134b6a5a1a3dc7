/** Renders all pages of a site, in threads beside the one that asks. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { uncompiledEnv } from '../command/keep-compiled.ts';
import { allDone } from '../steps/all-done.ts';
import { runThread } from '../steps/run-thread.ts';
import type { SitePlace } from '../steps/site-writer.ts';
import { mostParts } from './kept-answers.ts';
import type { KeptNames } from './kept-pages.ts';
import type { RenderShare } from './render-thread.ts';
import { pageLists, shareLists } from './share-pages.ts';

export interface PagesToRender {
  readonly content: string;
  /** Folder of the generated files that the pages read. */
  readonly generated: string;
  /** Folder of the code that renders pages. */
  readonly server: string;
  /** Where the pages are written. */
  readonly place: SitePlace;
  /** How many measures the library has. */
  readonly measures: number;
  /** What pages of earlier builds are known by; none are used or kept where it is missing. */
  readonly kept?: KeptNames;
  /** How many threads render; by measures and processors where it is not told. */
  readonly threads?: number;
}

/** Each thread reads all generated files before its first page, which is worth it for so many measures. */
const measuresPerThread = 2000;

/** Room for what is made and let go: each page is, and clearing it away takes an eighth of the time in the usual room. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/** V8 would soon make among what is old what pages are made of, where it and all that it leads to is cleared late. */
const makeYoung = '--no-allocation-site-pretenuring';

/** Renders the pages; throws the first error of a thread when all threads have ended. */
export async function renderPages(pages: PagesToRender): Promise<void> {
  const { content, generated, server, place, measures, kept } = pages;
  const { threads: parts = worthwhileThreads(measures) } = pages;
  const env = renderingEnv(content, generated);
  setFlagsFromString(makeYoung);
  const script = new URL('render-thread.ts', import.meta.url);
  const lists = shareLists();
  const threads = Array.from({ length: parts }, (_, part) => {
    const { ofOnePlan, others } = pageLists;
    const order = part === 0 ? [others, ofOnePlan] : [ofOnePlan, others];
    const share: RenderShare = { server, place, order, lists, kept, part };
    return runThread(script, share, { work: `生成${measures}项措施的网页`, env, resourceLimits });
  });
  await allDone(threads);
}

function worthwhileThreads(measures: number): number {
  return Math.min(mostParts, availableParallelism(), Math.ceil(measures / measuresPerThread) || 1);
}

/** What tells the code of the pages where their library stands. */
export function renderingEnv(content: string, generated: string): NodeJS.ProcessEnv {
  return { ...uncompiledEnv(), NODE_ENV: 'production', FANGAN_CONTENT: content, FANGAN_GENERATED: generated };
}
