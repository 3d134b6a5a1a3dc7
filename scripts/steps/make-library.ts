/** Makes of a content folder all that its site is made of: read → parse → enrich → match → ledger → render → search. */
import { buildSearch, type SearchFile } from '../../src/indexing/index.ts';
import type { LedgerEntry } from '../../src/ledger/index.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import { libraryRecords, renderLibrary } from '../../src/render/index.ts';
import { loadDocuments, loadEditorsFiles, loadSynonyms } from './content.ts';
import { writeFiles } from './files.ts';
import { readHistory } from './ledger.ts';
import { gatherLibrary, readPlans, segmenterOf } from './library.ts';
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
  const { documents, issues: found } = await stages.run('read', () => loadDocuments(content));
  stopOnErrors(found);
  const editors = await loadEditorsFiles(content, documents);
  const { plans, issues: read } = await stages.run('parse and enrich', () => readPlans(documents, editors.topics));
  stopOnErrors([...found, ...read]);
  const cut = await stages.run('dictionary', () => segmenterOf(documents, plans));
  const gathered = await stages.run('match', () => gatherLibrary(documents, plans, editors, cut));
  const records = libraryRecords(gathered);
  const history = await stages.run('ledger', () => readHistory(content, records));
  await stages.run('render', () => writeFiles(generated, renderLibrary(gathered, records, history, root)));
  const synonyms = await loadSynonyms(content);
  return {
    documents,
    issues: [...found, ...read, ...history.issues],
    counts: { plans: records.plans.length, measures: records.measures.length },
    additions: history.additions,
    makeSearch: () => buildSearch(searchLibrary(plans, records, synonyms), cut),
  };
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
