/** The clipboard of a page. What a button copies comes into it later than the click: a test asks until it is there. */
import type { Page } from 'playwright-core';

/** Returns what the clipboard holds now. */
export function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
