/** Runs in the browser: shows what waited for an answer to the address (public/asked.js). */

/** Says that the page shows what its address asks for. */
export function showAnswer(): void {
  delete document.documentElement.dataset['asked'];
}
