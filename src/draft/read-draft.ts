/**
 * A pasted text or a file → the draft as the build would read it: intake, parse, enrich. The readers of Word files, web pages
 * and texts run here too; a file that they refuse gives the reason instead.
 */
import { enrichPlan } from '../enrich/index.ts';
import { extractFile, portableReaders } from '../intake/extract-file.ts';
import type { SourceDocument } from '../model/document.ts';
import type { EnrichedPlan } from '../model/enriched.ts';
import type { Issue } from '../model/issue.ts';
import { parsePlan } from '../parse/index.ts';

/** What a reader hands in. */
export interface DraftFile {
  /** With its ending: 草稿.docx. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadDraft {
  /** Absent where the file is refused. */
  readonly draft?: EnrichedPlan;
  readonly issues: readonly Issue[];
}

/** No plan of a library has it: files whose names begin with a dot are passed over. */
const draftId = '.draft';

/** Reads a draft; see the module comment. */
export async function readDraft({ name, bytes }: DraftFile): Promise<ReadDraft> {
  const { extracted, issues } = await extractFile(name, bytes, portableReaders);
  if (!extracted) return { issues };
  const { media, extraction } = extracted;
  const { text, notes, metadata = {} } = extraction;
  const known = { text, metadata, ...(notes === undefined ? {} : { notes }) };
  const document: SourceDocument = { id: draftId, file: name, media, sha256: '', ...known };
  const parsed = parsePlan(document);
  return { draft: enrichPlan(parsed.plan), issues: [...issues, ...parsed.issues] };
}
