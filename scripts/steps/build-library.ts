/** The whole build, stage by stage: sources → parse → enrich → match → render → pages → index → check. */
import { dirname, join } from 'node:path';
import { buildSearch } from '../../src/indexing/index.ts';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import { libraryRecords, renderLibrary } from '../../src/render/index.ts';
import { withLock } from '../disk/lock.ts';
import { findOutFolder } from '../disk/out-folder.ts';
import { makeScratch, sweepScratch } from '../disk/scratch.ts';
import { isWritable, refuseUnwritable } from '../disk/system-faults.ts';
import { loadDocuments, loadEditorsFiles, loadSynonyms, requireSources } from './content.ts';
import { writeFiles } from './files.ts';
import { ledgerFolder, readHistory } from './ledger.ts';
import { gatherLibrary, readPlans, segmenterOf } from './library.ts';
import { listLicenses } from './licenses.ts';
import { publishOriginals } from './originals.ts';
import { publishSite } from './publish.ts';
import { formatFigures, formatIssues, isError } from './report.ts';
import { searchLibrary } from './search.ts';
import { buildPages, checkPages, countPages, workFolder } from './site.ts';
import { createStages } from './stages.ts';

export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly base: string;
  readonly site: string | undefined;
  /** Published addresses go into the ledger; a preview publishes none. */
  readonly record: boolean;
}

/** Builds a library. Throws a BuildError where it cannot go on; the old site stays until the new one is complete. */
export async function buildLibrary(options: BuildOptions): Promise<void> {
  const { content, record } = options;
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
  const [fresh, generated, cache] = [join(work, 'site'), join(work, 'generated'), join(work, 'cache')];
  const { documents, issues: found } = await stages.run('read', () => loadDocuments(content));
  stopOnErrors(found);
  const editors = await loadEditorsFiles(content, documents);
  const { plans, issues: read } = await stages.run('parse and enrich', () => readPlans(documents, editors.topics));
  const issues = [...found, ...read];
  stopOnErrors(issues);
  const cut = await stages.run('dictionary', () => segmenterOf(documents, plans));
  const gathered = await stages.run('match', () => gatherLibrary(documents, plans, editors, cut));
  const records = libraryRecords(gathered);
  const history = await stages.run('ledger', () => readHistory(content, records));
  issues.push(...history.issues);
  const root = site && new URL(base, site).href;
  await stages.run('render', () => writeFiles(generated, renderLibrary(gathered, records, history, root)));
  const synonyms = await loadSynonyms(content);
  await stages.run('pages and index', async (tell) => {
    const [files, modules] = await Promise.all([
      buildSearch(searchLibrary(plans, records, synonyms), cut),
      buildPages({ content, generated, fresh, cache, base, site }, tell),
    ]);
    const licenses = await listLicenses([...modules, ...files.flatMap((file) => file.modules ?? [])]);
    await writeFiles(fresh, new Map([['licenses.txt', licenses]]));
    await writeFiles(join(fresh, 'search'), new Map(files.map(({ path, content: bytes }) => [path, bytes])));
  });
  await stages.run('originals', () => publishOriginals(content, fresh, documents));
  await stages.run('check', () => checkPages(fresh, base));
  const additions = record ? history.additions : [];
  const notices = await stages.run('publish', () => publishSite({ content, out, site: fresh, generated, additions }));
  const measures = plans.reduce((sum, plan) => sum + plan.measures.length, 0);
  if (issues.length > 0) console.log(formatIssues(issues));
  for (const notice of notices) console.log(notice);
  console.log(
    formatFigures({ plans: plans.length, measures, pages: await countPages(out), seconds: stages.seconds }, issues),
  );
}

/** Errors of all documents stop the build together, so that one run names them all. */
function stopOnErrors(issues: readonly Issue[]): void {
  if (!issues.some(isError)) return;
  const count = issues.filter(isError).length;
  throw new BuildError(
    `${formatIssues(issues)}\n${count} ${count === 1 ? 'error' : 'errors'}`,
    'The old site stays in place.',
  );
}
