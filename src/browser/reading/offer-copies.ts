/** Runs in the browser: fills in what only the browser knows and lets the reader copy permalinks and citations. */
import { copyText } from '../copy.ts';
import { fillIn } from '../fill-in.ts';
import { pageAddress } from '../public-address.ts';

/** Makes every field of the page that holds a text to copy work. */
export function offerCopies(): void {
  const address = pageAddress();
  for (const field of document.querySelectorAll('.kb-copy')) {
    const text = field.children[1];
    const button = field.querySelector('button');
    if (!text || !button) continue;
    text.textContent = fillIn(text.textContent ?? '', address);
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', () => copyText(text.textContent ?? '', button));
  }
}
