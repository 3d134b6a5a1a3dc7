/** Runs in the browser on the pages of a long source: an address of a line that stands on another of them leads there. */

/** Leads on from the page that is open, and whenever its address changes. */
export function followLines(): void {
  addEventListener('hashchange', follow);
  follow();
}

function follow(): void {
  const line = Number(/^#L(\d+)$/u.exec(location.hash)?.[1]);
  const pages = document.querySelector<HTMLElement>('[data-first-lines]');
  if (!line || !pages || document.getElementById(`L${line}`)) return;
  const starts = (pages.dataset['firstLines'] ?? '').split(' ').map(Number);
  const number = starts.findLastIndex((start) => start <= line) + 1;
  // of very many pages not all are named; the nearest one before leads on
  const holder = [...pages.querySelectorAll<HTMLAnchorElement>('ul a')].findLast(
    ({ textContent }) => Number(textContent) <= number,
  );
  if (holder && holder.pathname !== location.pathname) location.replace(holder.href + location.hash);
}
