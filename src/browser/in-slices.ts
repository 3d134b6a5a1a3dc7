/** Runs in the browser: long work goes on in slices, and between them the page answers whoever reads it. */

/** What takes longer is felt. */
const longestSlice = 40;

interface SliceOptions {
  /** Hears now and then how many parts are done. */
  readonly tell?: (done: number) => void;
  /** Ends the work where it is aborted: its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** Returns all parts of a work. */
export async function inSlices<Part>(
  parts: Iterable<Part>,
  { tell = () => {}, signal }: SliceOptions = {},
): Promise<Part[]> {
  const done: Part[] = [];
  let since = performance.now();
  for (const part of parts) {
    done.push(part);
    if (performance.now() - since < longestSlice) continue;
    tell(done.length);
    await othersTurn();
    signal?.throwIfAborted();
    since = performance.now();
  }
  return done;
}

/** By a message: in a tab that nobody sees a timer waits for a second or more. */
function othersTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
