import { setImmediate } from 'node:timers/promises';

/** Lets what waits go first; throws where what is done in between is not needed any more. */
export type Pause = () => Promise<void>;

/** The process listens to what waits. */
export const listen: Pause = setImmediate;

/** Goes through items with a pause after each `stride` of them, in which the process listens to what waits. */
export async function* withPauses<Item>(items: Iterable<Item>, stride: number, pause = listen): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % stride === 0) await pause();
  }
}
