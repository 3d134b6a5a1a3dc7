/** The whole build, stage by stage: sources → parse → enrich → match → render → pages → index → check. */
import { dirname, join } from 'node:path';
import { requireSources } from '../disk/content-folder.ts';
import { withLock } from '../disk/lock.ts';
import { findOutFolder } from '../disk/out-folder.ts';
import { makeScratch, sweepScratch, workFolder } from '../disk/scratch.ts';
import { isWritable, refuseUnwritable } from '../disk/system-faults.ts';
import { allDone } from './all-done.ts';
import { checkExamples } from './examples.ts';
import { writeFiles } from './files.ts';
import { clearHeapEarly } from './heap-room.ts';
import { ledgerFolder } from './ledger.ts';
import { listLicenses } from './licenses.ts';
import { makeLibrary } from './make-library.ts';
import { writeManifests } from './manifest.ts';
import { publishOriginals } from './originals.ts';
import { publishSite } from './publish.ts';
import { formatFigures, formatIssues } from './report.ts';
import { buildPages, checkPages, countPages } from './site.ts';
import { createStages } from './stages.ts';

/** The exit code of a build that is published without some of its files. */
const leftOutCode = 2;

export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly base: string;
  readonly site: string | undefined;
  /** Published addresses go into the ledger; a preview publishes none. */
  readonly record: boolean;
}

/**
 * Builds a library. Throws a BuildError where it cannot go on; the old site stays until the new one is complete. Files that
 * had to be left out are named and set exit code 2.
 */
export async function buildLibrary(options: BuildOptions): Promise<void> {
  const { content, record } = options;
  clearHeapEarly();
  await requireSources(content);
  const out = await findOutFolder(options.out, content);
  refuseUnwritable([workFolder, dirname(out)]);
  for (const folder of [workFolder, dirname(out), content, ledgerFolder(content)]) await sweepScratch(folder);
  const work = makeScratch(workFolder);
  const run = (): Promise<void> => runStages({ ...options, out }, work.folder);
  const turn = record && isWritable(content) ? withLock(join(content, '.fangan-lock'), console.log, run) : run();
  await turn.finally(() => work.remove());
}

/** Runs the stages; everything that is not yet complete stands in the folder `work`. */
async function runStages({ content, out, base, site, record }: BuildOptions, work: string): Promise<void> {
  const stages = createStages();
  const [fresh, generated, code] = [join(work, 'site'), join(work, 'generated'), join(work, 'code')];
  const library = await makeLibrary(content, generated, stages, site && new URL(base, site).href);
  await stages.run('网页和索引', async (tell) => {
    const [modules, files] = await allDone([
      buildPages({ content, generated, fresh, code, base, site }, tell),
      library.makeSearch(),
    ]);
    const licenses = await listLicenses([...modules, ...files.flatMap((file) => file.modules ?? [])]);
    await writeFiles(fresh, new Map([['licenses.txt', licenses]]));
    await writeFiles(join(fresh, 'search'), new Map(files.map(({ path, content: bytes }) => [path, bytes])));
  });
  await stages.run('格式', () => writeFiles(fresh, library.makeFormats()));
  await stages.run('原件', () => publishOriginals(content, fresh, library.documents));
  await stages.run('校验值', () => writeManifests(fresh));
  await stages.run('检查', async () => {
    await checkPages(fresh, base);
    await checkExamples(library.examples, fresh, base);
  });
  const additions = record ? library.additions : [];
  const notices = await stages.run('发布', () => publishSite({ content, out, site: fresh, generated, additions }));
  if (library.issues.length > 0) console.log(formatIssues(library.issues));
  for (const notice of notices) console.log(notice);
  const figures = { ...library.counts, pages: await countPages(out), seconds: stages.seconds };
  console.log(formatFigures(figures, library.issues, library.leftOut));
  if (library.leftOut.size > 0) process.exitCode = leftOutCode;
}
