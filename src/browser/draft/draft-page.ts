/**
 * Runs in the browser on the page for comparing a draft: takes what the reader pastes, chooses or drops, has it compared with
 * the library, shows the report and hands it on as a Word file. A draft stays in the browser.
 */
import type { Document } from 'docx';
import type { DraftFile } from '../../draft/read-draft.ts';
import type { DraftAnswer, DraftLibrary, DraftQuestions, DraftReport, ReadingFault } from '../../draft/types.ts';
import { findPart } from '../elements.ts';
import { make } from '../make.ts';
import { publicAddress } from '../public-address.ts';
import { saveFile } from '../save-file.ts';
import { sayInSight } from '../say-in-sight.ts';
import { createTurns } from '../turns.ts';
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

/** A draft that was not compared, for a reason that readers are told. */
export class DraftFailure extends Error {
  override readonly name = 'DraftFailure';
}

/** Makes the form work. */
export function startDraftPage(options: DraftPageOptions): void {
  const form = findPart('[data-draft]');
  const begin = createTurns();
  const compare = (file: DraftFile | Promise<DraftFile>): void => void compareFile(file, options, begin());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const pasted = findPart<HTMLTextAreaElement>('[data-draft] textarea').value;
    if (!pasted.trim()) return say('请先粘贴草稿，或选一个文件。');
    compare({ name: '草稿.txt', bytes: new TextEncoder().encode(pasted) });
  });
  const takeFirst = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    if (file) compare(readFile(file));
  };
  const chooser = findPart<HTMLInputElement>('[data-draft] [type="file"]');
  chooser.addEventListener('change', () => takeFirst(chooser.files));
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    takeFirst(event.dataTransfer?.files);
  });
  findPart('[data-draft-word]').addEventListener('click', () => shown && saveReport(shown));
  findPart('[data-draft-marked]').addEventListener('click', () => shown && saveMarked(shown));
  // Pressed before this, it would send the form and lose what was pasted.
  findPart<HTMLButtonElement>('[data-draft] [type="submit"]').disabled = false;
  takeFirst(chooser.files);
}

async function readFile(file: File): Promise<DraftFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (cause) {
    throw new DraftFailure('所选的文件没有读出', { cause });
  }
}

/** The report on the page. */
let shown: DraftReport | undefined;

/** Of two drafts that are chosen one after the other the later one is reported. */
async function compareFile(
  file: DraftFile | Promise<DraftFile>,
  options: DraftPageOptions,
  isLast: () => boolean,
): Promise<void> {
  const tell: Tell = (message) => {
    if (isLast()) say(message);
  };
  show(undefined);
  tell('正在读草稿……');
  try {
    const answered = await compareDraft(await file, options, { tell, isLast });
    if (!answered || !isLast()) return;
    const [{ report, refused }, compared] = answered;
    if (refused) return refuse(refused);
    show(report);
    if (report) say(summary(report, compared < options.plans ? compared : undefined));
  } catch (failure) {
    const reason = failure instanceof DraftFailure ? failure.message : '本库的数据没有取到';
    tell(`对照没有做成：${reason}。草稿没有离开浏览器，请再试一次。`);
  }
}

/** The answer, and with how many plans it was compared; none where another draft was chosen before it could be. */
async function compareDraft(
  file: DraftFile,
  { library, near, ask }: DraftPageOptions,
  { tell, isLast }: { readonly tell: Tell; readonly isLast: () => boolean },
): Promise<readonly [answer: DraftAnswer, plans: number] | undefined> {
  const { questions, refused } = library ? {} : await ask(file);
  if (refused) return [{ refused }, 0];
  const compared = questions ? await near(questions, tell) : await library?.();
  if (!isLast()) return undefined;
  tell('正在对照……');
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
  sayInSight(findPart('[data-draft-status]'), message);
}
