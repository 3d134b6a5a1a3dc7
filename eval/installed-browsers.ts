/** The browsers of this machine, as the search needs them: the same few steps for every one. */
import { existsSync } from 'node:fs';
import { closePages, openPage } from './browser.ts';
import { launchFirefox } from './firefox.ts';
import type { Tab, TestBrowser } from './tab.ts';

const firefoxPaths = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const firefox = firefoxPaths.find((path) => path !== '' && existsSync(path));

/** Chromium always, Firefox where it is installed: names and how to start them. */
export const browsers: readonly (readonly [name: string, launch: () => Promise<TestBrowser>])[] = [
  ['Chromium', async () => ({ openTab: openChromiumTab, close: closePages })],
  ...(firefox === undefined ? [] : [['Firefox', () => launchFirefox(firefox)] as const]),
];

async function openChromiumTab(before?: string): Promise<Tab> {
  const page = await openPage();
  if (before !== undefined) await page.addInitScript(before);
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    close: () => page.context().close(),
  };
}
