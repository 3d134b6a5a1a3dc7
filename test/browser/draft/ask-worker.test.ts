/** Drafts that are chosen one after the other, handed to one worker. */
import { expect, test } from 'vitest';
import { createAsking } from '../../../src/browser/draft/ask-worker.ts';
import type { DraftFile } from '../../../src/draft/read-draft.ts';

/** Answers with the name of the file, the first after the second would have been. */
class SlowWorker {
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: { message: string }) => void;

  postMessage([{ name }]: readonly [DraftFile]): void {
    const answer = (): void => {
      if (name === 'fails') this.onerror?.({ message: name });
      else this.onmessage?.({ data: { questions: { subjects: [name], units: [] } } });
    };
    setTimeout(answer, name === '甲' ? 20 : 1);
  }

  terminate(): void {}
}

const file = (name: string): DraftFile => ({ name, bytes: new Uint8Array() });

test('each gets its own answer, and the next a new worker where one fails', async () => {
  let started = 0;
  const ask = createAsking(() => {
    started += 1;
    return new SlowWorker() as unknown as Worker;
  });
  const answers = await Promise.allSettled(['甲', '乙', 'fails', '丙'].map((name) => ask(file(name))));
  expect(
    answers.map((one) => (one.status === 'fulfilled' ? one.value.questions?.subjects : one.reason.message)),
  ).toEqual([['甲'], ['乙'], 'fails', ['丙']]);
  expect(started).toBe(2);
});
