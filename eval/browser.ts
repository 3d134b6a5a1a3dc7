/** A real browser for site tests: the system's, else Playwright's own, else the one that npm brings. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { packagedBrowser } from './packaged-browser.ts';

const systemPaths = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let open: Promise<Browser> | undefined;

/** Returns the browser of this test file, started on the first call. */
function browser(): Promise<Browser> {
  open ??= launch();
  return open;
}

/** Opens a page in a context of its own. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return context.newPage();
}

/** Closes the browser; call it after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await (await open)?.close();
  open = undefined;
}

async function launch(): Promise<Browser> {
  const found = [...systemPaths, playwrightPath()].find((path) => path && existsSync(path));
  return found ? chromium.launch({ executablePath: found, args: quiet }) : launchPackaged();
}

/** Starts the browser that npm brings, whatever else the machine has. */
export async function launchPackaged(): Promise<Browser> {
  return chromium.launch({ ...(await packagedBrowser()), args: quiet });
}

function playwrightPath(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}
