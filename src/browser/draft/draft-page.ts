/**
 * Runs in the browser on the page for comparing a draft: takes what the reader pastes, chooses or drops, has it compared with
 * the library, shows the report and hands it on as a Word file. A draft stays in the browser.
 */
import type { Document } from 'docx';
import type { DraftFile } from '../../draft/read-draft.ts';
import type { DraftAnswer, DraftLibrary, DraftQuestions, DraftReport, ReadingFault } from '../../draft/types.ts';
import { findPart } from '../elements.ts';
import { NotFetched } from '../fetch-each.ts';
import { make } from '../make.ts';
import { publicAddress } from '../public-address.ts';
import { saveFile } from '../save-file.ts';
import type { AskWorker } from './ask-worker.ts';
import { renderReport } from './report-elements.ts';
import { faultLine } from './wording.ts';

/** Says how far it has come. */
export type Tell = (message: string) => void;

export interface DraftPageOptions {
  /** Reads the library, anew after it has failed; absent where it is too large. */
  readonly library?: () => Promise<DraftLibrary>;
  /** Reads the part of it that is near a draft. */
  near(questions: DraftQuestions, tell: Tell): Promise<DraftLibrary>;
  readonly ask: AskWorker;
  /** How many plans the library has. */
  readonly plans: number;
}

/** Makes the form work. */
export function startDraftPage(options: DraftPageOptions): void {
  const form = findPart('[data-draft]');
  const compare = (file: DraftFile): void => void compareFile(file, options);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const pasted = findPart<HTMLTextAreaElement>('[data-draft] textarea').value;
    if (!pasted.trim()) return say('请先粘贴草稿，或选一个文件。');
    compare({ name: '草稿.txt', bytes: new TextEncoder().encode(pasted) });
  });
  const takeFirst = async (files: FileList | null | undefined): Promise<void> => {
    const [file] = files ?? [];
    if (file) compare({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const chooser = findPart<HTMLInputElement>('[data-draft] [type="file"]');
  chooser.addEventListener('change', () => takeFirst(chooser.files));
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    void takeFirst(event.dataTransfer?.files);
  });
  findPart('[data-draft-word]').addEventListener('click', () => shown && saveReport(shown));
  findPart('[data-draft-marked]').addEventListener('click', () => shown && saveMarked(shown));
  // Pressed before this, it would send the form and lose what was pasted.
  findPart<HTMLButtonElement>('[data-draft] [type="submit"]').disabled = false;
  void takeFirst(chooser.files);
}

/** The report on the page. */
let shown: DraftReport | undefined;

async function compareFile(file: DraftFile, options: DraftPageOptions): Promise<void> {
  show(undefined);
  say('正在读草稿……');
  try {
    const [{ report, refused }, compared] = await compareDraft(file, options);
    if (refused) return refuse(refused);
    show(report);
    if (report) say(summary(report, compared < options.plans ? compared : undefined));
  } catch (failure) {
    const lacking = failure instanceof NotFetched ? `“${failure.key}”` : '本库的数据';
    say(`对照没有做成：${lacking}没有取到。草稿没有离开浏览器，请再试一次。`);
  }
}

/** The answer, and with how many plans it was compared. */
async function compareDraft(
  file: DraftFile,
  { library, near, ask }: DraftPageOptions,
): Promise<readonly [answer: DraftAnswer, plans: number]> {
  const { questions, refused } = library ? {} : await ask(file);
  if (refused) return [{ refused }, 0];
  const compared = questions ? await near(questions, say) : await library?.();
  say('正在对照……');
  return [await ask(file, compared), compared?.plans.length ?? 0];
}

function refuse(faults: readonly ReadingFault[]): void {
  say('这份草稿读不下去。');
  findPart('[data-draft-report]').replaceChildren(
    make('ul', '', ...faults.map((fault) => make('li', '', faultLine(fault)))),
  );
}

function summary({ title, measures, lacking, alone, differing }: DraftReport, near?: number): string {
  return [
    ...(near === undefined ? [] : [`与本库最相近的${near}份方案对照`]),
    `《${title}》读出${measures.length}条措施`,
    `别处有而草稿没有的主题${lacking.length}个`,
    `只有草稿写到的措施${alone.length}条`,
    `与别处不同的时限和指标${differing.length}处。`,
  ].join('，');
}

function show(report: DraftReport | undefined): void {
  shown = report;
  findPart('[data-draft-tools]').hidden = !report;
  findPart('[data-draft-report]').replaceChildren(...(report ? renderReport(report) : []));
}

function saveReport(report: DraftReport): Promise<void> {
  return saveWord('起草对照.docx', async () =>
    (await import('./word-report.ts')).reportDocument(report, publicAddress),
  );
}

function saveMarked(report: DraftReport): Promise<void> {
  return saveWord('草稿（带批注）.docx', async () =>
    (await import('./marked-draft.ts')).markedDraft(report, new Date()),
  );
}

/** The package that writes Word files is large and fetched only here. */
async function saveWord(name: string, makeDocument: () => Promise<Document>): Promise<void> {
  try {
    const { Packer } = await import('docx');
    saveFile(await Packer.toBlob(await makeDocument()), name);
  } catch {
    say('Word 文件没有生成，请稍后再试。');
  }
}

function say(message: string): void {
  findPart('[data-draft-status]').textContent = message;
}
