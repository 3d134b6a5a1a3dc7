/** The whole build, stage by stage: sources → parse → enrich → match → render → pages beside index → check. */
import { dirname, join } from 'node:path';
import type { Keeper } from '../../src/indexing/index.ts';
import { sweepCompiled } from '../command/keep-compiled.ts';
import { requireSources } from '../disk/content-folder.ts';
import { forgetFormerSites, takeFormerSite } from '../disk/former-site.ts';
import { sweepKept } from '../disk/kept-results.ts';
import { withLock } from '../disk/lock.ts';
import { findOutFolder } from '../disk/out-folder.ts';
import { makeScratch, sweepScratch, workFolder } from '../disk/scratch.ts';
import { isWritable, refuseUnwritable } from '../disk/system-faults.ts';
import { allDone } from './all-done.ts';
import type { SiteToCheck } from './check-thread.ts';
import { findEarlierFiles } from './earlier-files.ts';
import { checkExamples, type Example } from './examples.ts';
import { writeEach } from './files.ts';
import { clearHeap, clearHeapEarly } from './heap-room.ts';
import { createSearchKeeper } from './kept-search.ts';
import { ledgerFolder } from './ledger.ts';
import { listLicenses } from './licenses.ts';
import { type MadeLibrary, makeLibrary } from './make-library.ts';
import { publishOriginals } from './originals.ts';
import { publishSite } from './publish.ts';
import { formatFigures, formatIssues } from './report.ts';
import { indexWaiting, type WaitingSearch, writePreparedSearch } from './search.ts';
import { buildPages, finishPages, readListedPages } from './site.ts';
import { openSite, type SiteWriter } from './site-writer.ts';
import { createStages, type Stages } from './stages.ts';

/** The exit code of a build that is published without some of its files. */
const leftOutCode = 2;

export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly base: string;
  readonly site: string | undefined;
  /** Published addresses go into the ledger; a preview publishes none. */
  readonly record: boolean;
  /** Nothing that an earlier build has kept is used. */
  readonly fresh: boolean;
}

/**
 * Builds a library. Throws a BuildError where it cannot go on; the old site stays until the new one is complete. Files
 * that had to be left out are named and set exit code 2.
 */
export async function buildLibrary(options: BuildOptions): Promise<void> {
  const { content, record, fresh } = options;
  clearHeapEarly();
  await requireSources(content);
  const out = await findOutFolder(options.out, content);
  refuseUnwritable([workFolder, dirname(out)]);
  for (const folder of [workFolder, dirname(out), content, ledgerFolder(content)]) await sweepScratch(folder);
  const work = makeScratch(workFolder);
  if (fresh) {
    await forgetFormerSites(); // an owner may have withdrawn something
    process.env['FANGAN_CACHE'] = join(work.folder, 'kept');
  }
  const run = (): Promise<void> => runStages({ ...options, out }, work.folder);
  const turn = record && isWritable(content) ? withLock(join(content, '.fangan-lock'), console.log, run) : run();
  await turn.finally(() => work.remove());
  sweepKept();
  sweepCompiled();
}

/** Runs the stages; everything that is not yet complete stands in the folder `work`. */
async function runStages(options: BuildOptions, work: string): Promise<void> {
  const { content, out, base, site: address, record, fresh: anew } = options;
  const stages = createStages();
  const [generated, code] = [join(work, 'generated'), join(work, 'code')];
  const keeper = anew ? undefined : createSearchKeeper(content);
  const { search, site, ...library } = await writeLibrary(options, { work, generated }, { stages, keeper });
  await clearHeap();
  const { place, write, tell: tellFiles } = site;
  const { measures } = library.counts;
  const [modules, loaded] = await stages.run('网页', (tell) =>
    allDone([
      buildPages({ content, generated, place, write, code, base, site: address, anew, measures }, tell),
      indexWaiting(search, { write, keeper }), // in processes of its own
    ]),
  );
  await clearHeap();
  write('licenses.txt', await listLicenses([...modules, ...loaded]));
  tellFiles();
  const built = { ...place, base };
  const pages = await stages.run('检查', () => finishBuilt(built, { measures, examples: library.examples }));
  const addresses = record
    ? { ...library.addresses, pages: await readListedPages(place.folder) }
    : { additions: [], lists: [] };
  const finished = { content, out, site: place.folder, generated, addresses };
  const notices = await stages.run('发布', () => publishSite(finished));
  if (library.issues.length > 0) console.log(formatIssues(library.issues));
  for (const notice of notices) console.log(notice);
  console.log(formatFigures({ ...library.counts, pages, costs: stages.costs }, library.issues, library.leftOut));
  if (library.leftOut.size > 0) process.exitCode = leftOutCode;
}

interface BuiltSite {
  readonly measures: number;
  readonly examples: readonly Example[];
}

/** Brings what was built to its end; throws where it does not lead where it says. Returns how many pages it has. */
async function finishBuilt(site: SiteToCheck, { measures, examples }: BuiltSite): Promise<number> {
  const pages = await finishPages(site, measures);
  await checkExamples(examples, site.folder, site.base);
  return pages;
}

/** A library but for what is written of it. */
type RestOfLibrary = Omit<MadeLibrary, 'documents' | 'writePublished' | 'makeFormats'>;

/** What a build needs of a library that is written. */
interface WrittenLibrary extends Omit<RestOfLibrary, 'makeSearch'> {
  readonly search: WaitingSearch;
  readonly site: SiteWriter;
}

type Places = Readonly<Record<'work' | 'generated', string>>;

/** Makes a library and writes all that is neither page nor index, so that it does not stand in memory beside them. */
async function writeLibrary(
  options: BuildOptions,
  places: Places,
  { stages, keeper }: { readonly stages: Stages; readonly keeper: Keeper | undefined },
): Promise<WrittenLibrary> {
  const { makeSearch, site, ...library } = await writeBesides(options, places, stages);
  await clearHeap();
  const [{ write }, { work }] = [site, places];
  const prepare = async (): Promise<WaitingSearch> =>
    writePreparedSearch(await makeSearch({ keeper }), { write, work });
  return { ...library, site, search: await stages.run('检索', prepare) };
}

/** Makes a library and writes what is no search either; hands on only what the search needs of what it was made of. */
async function writeBesides(
  { content, out, base, site: address, fresh }: BuildOptions,
  { work, generated }: Places,
  stages: Stages,
): Promise<RestOfLibrary & { readonly site: SiteWriter }> {
  const root = address && new URL(base, address).href;
  const earlier = fresh ? undefined : await findEarlierFiles(join(content, 'generated'), join(work, 'rights'));
  const made = await makeLibrary(content, generated, stages, { root, earlier });
  const { documents, makeFormats, writePublished: _, ...library } = made;
  const folder = join(work, 'site');
  const rights = fresh ? undefined : await takeFormerSite(out, folder);
  const site = openSite({ folder, facts: join(work, 'facts'), rights });
  await stages.run('格式', () => writeEach(site.write, makeFormats()));
  await stages.run('原件', () => publishOriginals(content, documents, site.write));
  return { ...library, site };
}
