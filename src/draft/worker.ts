/**
 * The worker of the page for comparing a draft: reads the draft that it is sent and compares it with the library that comes
 * along. What it is sent goes nowhere but back to its page.
 */
import { compareDraft } from './index.ts';
import { tooLarge, tooLong } from './limits.ts';
import { type DraftFile, readDraft } from './read-draft.ts';
import { describeFault } from './reading.ts';
import type { DraftAnswer, DraftLibrary } from './types.ts';

addEventListener('message', async ({ data: [file, library] }: MessageEvent<readonly [DraftFile, DraftLibrary]>) => {
  postMessage(await answer(file, library));
});

async function answer(file: DraftFile, library: DraftLibrary): Promise<DraftAnswer> {
  try {
    const large = tooLarge(file.bytes);
    if (large) return { refused: [large] };
    const { draft, issues } = await readDraft(file);
    if (!draft) return { refused: issues.map(describeFault) };
    const long = tooLong(draft);
    return long ? { refused: [long] } : { report: compareDraft(draft, issues, library) };
  } catch {
    return { refused: [] };
  }
}
