/** Runs in the browser: says how far a work has come where its reader looks; on a phone that is below the fold. */

/** Sets the words of a line, and brings it into sight. */
export function sayInSight(line: HTMLElement, words: string): void {
  line.textContent = words;
  if (line.getBoundingClientRect().bottom > innerHeight) line.scrollIntoView({ block: 'center' });
}
