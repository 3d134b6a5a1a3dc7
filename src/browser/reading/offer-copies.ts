/** Runs in the browser: fills in what only the browser knows and lets the reader copy permalinks and citations. */
import { copyText } from '../copy.ts';
import { pastable } from '../pastable.ts';
import { today } from '../today.ts';

/** Makes every `[data-copy]` of the page work. */
export function offerCopies(): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  for (const field of document.querySelectorAll('[data-copy]')) {
    const text = field.querySelector('[data-copy-text]');
    const button = field.querySelector('button');
    if (!text || !button) continue;
    text.textContent = (text.textContent ?? '').replace('{url}', pastable(canonical)).replace('{today}', today());
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', () => copyText(text.textContent ?? '', button));
  }
}
