/**
 * The worker of the page for comparing a draft: reads the draft that it is sent and compares it with the library that comes
 * along; without one it says what to ask of a library. What it is sent goes nowhere but back to its page.
 */
import { questionsOf } from './asked.ts';
import { compareDraft } from './index.ts';
import { tooLarge, tooLong } from './limits.ts';
import { type DraftFile, readDraft } from './read-draft.ts';
import { describeFault } from './reading.ts';
import type { DraftAnswer, DraftLibrary } from './types.ts';

addEventListener('message', async ({ data: [file, library] }: MessageEvent<readonly [DraftFile, DraftLibrary?]>) => {
  postMessage(await answer(file, library));
});

async function answer(file: DraftFile, library?: DraftLibrary): Promise<DraftAnswer> {
  try {
    const large = tooLarge(file.bytes);
    if (large) return { refused: [large] };
    const { draft, issues } = await readDraft(file);
    if (!draft) return { refused: issues.map(describeFault) };
    const long = tooLong(draft);
    if (long) return { refused: [long] };
    return library ? { report: compareDraft(draft, issues, library) } : { questions: questionsOf(draft) };
  } catch {
    return { refused: [] };
  }
}
