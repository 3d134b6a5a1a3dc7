/**
 * The process of recognise.ts: recognises the files that it is sent, page by page, and sends each page back with its
 * picture. Once the models are loaded it sends `ready`, at the end `done`.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { recognisePage } from '../../src/intake/scan/recognise-page.ts';
import type { Bounds } from '../steps/read-apart.ts';
import { loadModels } from './models.ts';
import { picturePages } from './pages.ts';
import { encodePicture } from './picture.ts';
import type { ScanAnswer } from './recognise.ts';

const answer = (message: ScanAnswer): void => void process.send?.(message);

process.once('message', async ({ files, bounds }: { files: readonly Uint8Array[]; bounds: Bounds }) => {
  const watch = new Worker(new URL('../steps/read-apart-watch.ts', import.meta.url), { workerData: bounds });
  await once(watch, 'online');
  try {
    const models = await loadModels(threads());
    for (const bytes of files) {
      for await (const colours of picturePages(bytes)) {
        const page = await recognisePage(colours, models);
        answer({ page, picture: await encodePicture(colours, page) });
      }
    }
    answer({ done: true });
  } catch (error) {
    answer({ fault: error instanceof Error ? error.message : String(error) });
  }
});

/** The model does not gain from more. */
function threads(): number {
  return Math.min(4, availableParallelism());
}
