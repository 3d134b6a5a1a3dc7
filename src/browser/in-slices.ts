/** Runs in the browser: long work goes on in slices, and between them the page answers whoever reads it. */

/** What takes longer is felt. */
const longestSlice = 40;

/** Returns all parts of a work; `tell` hears now and then how many are done. */
export async function inSlices<Part>(parts: Iterable<Part>, tell?: (done: number) => void): Promise<Part[]> {
  const done: Part[] = [];
  let since = performance.now();
  for (const part of parts) {
    done.push(part);
    if (performance.now() - since < longestSlice) continue;
    tell?.(done.length);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return done;
}
