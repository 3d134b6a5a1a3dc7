/** Runs in the browser: hands a draft to the worker that reads it, which is loaded with the first draft. */
import type { DraftFile } from '../../draft/read-draft.ts';
import type { DraftAnswer, DraftLibrary } from '../../draft/types.ts';

/** Reads and compares a draft. */
export type AskWorker = (file: DraftFile, library: DraftLibrary) => Promise<DraftAnswer>;

/** Returns what asks a worker; `start` makes one. A worker that fails is replaced with the next draft. */
export function createAsking(start: () => Worker): AskWorker {
  let worker: Worker | undefined;
  return (file, library) =>
    new Promise((resolve, reject) => {
      const asked = worker ?? start();
      worker = asked;
      asked.onmessage = ({ data }: MessageEvent<DraftAnswer>) => resolve(data);
      asked.onerror = (fault) => {
        worker = undefined;
        asked.terminate();
        reject(new Error(fault.message));
      };
      asked.postMessage([file, library]);
    });
}
