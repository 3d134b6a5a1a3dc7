/**
 * Opens an address as if for the first time, in a window that tests use one after the other: a window of its
 * own for every test costs more than what is shown in it. A test that adds scripts or needs two windows opens its own.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openWindow } from '../../eval/browser.ts';
import { at } from './server.ts';

const windows = new Map<string, Promise<Page>>();

/** The window with these options; the first call opens it. */
function windowWith(options: BrowserContextOptions): Promise<Page> {
  const key = JSON.stringify(options);
  const page = windows.get(key) ?? openWindow(options);
  windows.set(key, page);
  return page;
}

/** Opens the page of `path`; nothing is left of the test before. `prepare` sees the window before it goes there. */
export async function openFresh(
  path: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const page = await windowWith(options);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const event of ['request', 'pageerror']) page.removeAllListeners(event);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
  await page.goto(at('robots.txt'));
  if (options.javaScriptEnabled !== false) {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }
  await prepare(page);
  await page.goto(at(path));
  return page;
}
