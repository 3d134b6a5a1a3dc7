/** What a citation leaves open: only the browser knows its day and the address that a page has there. */
import { pastable } from './pastable.ts';
import { today } from './today.ts';

/** Returns `text` with `url` in the place of `{url}` and the reader's day in that of `{today}`. */
export function fillIn(text: string, url: string): string {
  return text.replace('{url}', () => pastable(url)).replace('{today}', today);
}
