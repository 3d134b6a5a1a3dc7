/** Reads a content folder: its documents, what editors have written beside them, and the libraries that were pulled. */
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError, type Issue } from '../../src/model/issue.ts';
import type { NamedLibrary } from '../../src/model/libraries-file.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import type { SiteSettings } from '../../src/model/site-settings.ts';
import { loadDocuments } from './content.ts';
import { loadEditorsFiles, loadSettings } from './editors-files.ts';
import { type Example, loadExamples } from './examples.ts';
import { requireRoom } from './heap-room.ts';
import { loadLibrariesFile, loadPulledLibraries } from './kept-libraries.ts';
import { keepSound, type LeftOutFiles } from './left-out.ts';
import type { EditorsFiles } from './library.ts';
import { formatIssues, isError } from './report.ts';

/** A content folder as it was read, faulty documents among the others. */
export interface ReadFolder extends ReadContent {
  readonly settings: SiteSettings;
  readonly examples: readonly Example[];
  /** The libraries with which this one is one. */
  readonly libraries: readonly NamedLibrary[];
}

/** What has been read of a content folder. */
export interface ReadContent {
  readonly documents: readonly SourceDocument[];
  readonly issues: readonly Issue[];
  readonly editors: EditorsFiles;
  /** The other libraries as they were pulled. */
  readonly pulled: readonly PulledLibrary[];
}

/** Reads a content folder; throws a BuildError that names every fault in what editors have written. */
export async function readFolder(content: string, memory: Memory = noMemory): Promise<ReadFolder> {
  const { documents: found, issues } = await loadDocuments(content, memory);
  const documents = found.map(memory.same);
  const { editors, issues: written } = await loadEditorsFiles(content, documents, memory);
  const { settings, issues: set } = await loadSettings(content);
  const { libraries, issues: named } = await loadLibrariesFile(content);
  const { examples, issues: asked } = await loadExamples(content);
  stopOnErrors([...written, ...set, ...named, ...asked], issues);
  const { pulled, issues: lacking } = await loadPulledLibraries(content, libraries, memory);
  requireRoom(
    documents,
    pulled.flatMap(({ measures }) => measures),
  );
  return { documents, issues: [...issues, ...lacking], editors, settings, examples, libraries, pulled };
}

/** Leaves out the documents with an error, and tells the editors' files so. */
export function withoutFaulty(read: ReadContent): ReadContent & { leftOut: LeftOutFiles } {
  const { documents, leftOut } = keepSound(read.documents, read.issues);
  return { ...read, documents, editors: { ...read.editors, leftOut: new Set(leftOut.keys()) }, leftOut };
}

/** Errors in what editors have written stop the build together: one run names them all, `beside` what else is found. */
export function stopOnErrors(issues: readonly Issue[], beside: readonly Issue[]): void {
  if (!issues.some(isError)) return;
  const count = issues.filter(isError).length;
  throw new BuildError(
    `${formatIssues([...beside, ...issues])}\n\n发现 ${count} 处错误，没有生成网站；原来的网站不变。`,
    '请按上面的说明改正，再运行一次。',
  );
}
