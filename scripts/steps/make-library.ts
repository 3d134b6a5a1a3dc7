/** Makes of a content folder all that its site is made of: read → parse → enrich → match → ledger → render → search. */
import { buildSearch, type SearchFile } from '../../src/indexing/index.ts';
import type { LedgerEntry } from '../../src/ledger/index.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import { libraryRecords, renderLibrary } from '../../src/render/index.ts';
import { loadDocuments } from './content.ts';
import { loadEditorsFiles } from './editors-files.ts';
import { writeFiles } from './files.ts';
import { checkGuides } from './guides.ts';
import { readHistory } from './ledger.ts';
import { findLostCorrections, gatherLibrary, readPlans, segmenterOf } from './library.ts';
import { formatIssues, isError } from './report.ts';
import { searchLibrary } from './search.ts';
import type { Stages } from './stages.ts';

export interface MadeLibrary {
  readonly documents: readonly SourceDocument[];
  readonly issues: readonly Issue[];
  readonly counts: { readonly plans: number; readonly measures: number };
  /** Addresses that the ledger does not have yet. */
  readonly additions: readonly LedgerEntry[];
  /** Makes the files of the search, which takes its time and nothing but the search needs. */
  makeSearch(): Promise<SearchFile[]>;
}

/** Writes what the pages read into the folder `generated`; throws a BuildError that names every error in the library. */
export async function makeLibrary(
  content: string,
  generated: string,
  stages: Stages,
  root?: string,
): Promise<MadeLibrary> {
  const { documents, issues: found } = await stages.run('读取', () => loadDocuments(content));
  const { editors, issues: written } = await loadEditorsFiles(content, documents);
  stopOnErrors([...found, ...written]);
  const { plans, issues: read } = await stages.run('解析', () => readPlans(documents, editors.topics));
  const lost = findLostCorrections(plans, editors.corrections);
  const ids = new Set(plans.flatMap(({ measures }) => measures.map(({ id }) => id)));
  stopOnErrors([...found, ...read, ...lost, ...(await checkGuides(content, ids))]);
  const cut = await stages.run('词典', () => segmenterOf(documents, plans));
  const gathered = await stages.run('对应', () => gatherLibrary(documents, plans, editors, cut));
  const records = libraryRecords(gathered);
  const history = await stages.run('台账', () => readHistory(content, records));
  await stages.run('排版', () => writeFiles(generated, renderLibrary(gathered, records, history, root)));
  return {
    documents,
    issues: [...found, ...read, ...history.issues],
    counts: { plans: records.plans.length, measures: records.measures.length },
    additions: history.additions,
    makeSearch: () => buildSearch(searchLibrary(plans, records, editors.synonyms), cut),
  };
}

/** Errors of all documents stop the build together, so that one run names them all. */
function stopOnErrors(issues: readonly Issue[]): void {
  if (!issues.some(isError)) return;
  const count = issues.filter(isError).length;
  throw new BuildError(
    `${formatIssues(issues)}\n\n发现 ${count} 处错误，没有生成网站；原来的网站不变。`,
    '请按上面的说明改正，再运行一次。',
  );
}
