/** Runs in the browser: hands a draft to the worker that reads it, which is loaded with the first draft. */
import limitAtATime from 'p-limit';
import type { DraftFile } from '../../draft/read-draft.ts';
import type { DraftAnswer, DraftLibrary } from '../../draft/types.ts';

/** Reads a draft and compares it with a library; without one it tells what to ask of it. */
export type AskWorker = (file: DraftFile, library?: DraftLibrary) => Promise<DraftAnswer>;

/** Returns what asks a worker, one thing at a time; `start` makes one. A worker that fails is replaced with the next draft. */
export function createAsking(start: () => Worker | Promise<Worker>): AskWorker {
  let starting: Promise<Worker> | undefined;
  const oneAtATime = limitAtATime(1);
  const ask: AskWorker = async (file, library) => {
    starting ??= Promise.resolve().then(start);
    try {
      return await answerOf(await starting, file, library);
    } catch (failure) {
      starting = undefined;
      throw failure;
    }
  };
  return (file, library) => oneAtATime(ask, file, library);
}

function answerOf(worker: Worker, file: DraftFile, library?: DraftLibrary): Promise<DraftAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<DraftAnswer>) => resolve(data);
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.postMessage([file, library]);
  });
}
