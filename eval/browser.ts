/**
 * A real browser for tests and measurements: the one of CHROMIUM_PATH, else the one that npm brings, which is built
 * without a window and opens a page for a quarter of the processor time, else the system's, else Playwright's own.
 */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { packagedBrowser } from './packaged-browser.ts';

const systemPaths = [
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

/** npm brings a browser for Linux x64 only. */
const isPackaged = process.platform === 'linux' && process.arch === 'x64';

let open: Promise<Browser> | undefined;
const passing = new Set<BrowserContext>();

/** Returns the browser of this process, started on the first call. */
function browser(): Promise<Browser> {
  open ??= launch();
  return open;
}

/** Opens a page in a context of its own, which stays until the browser is closed. */
export async function openWindow(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return context.newPage();
}

/** Opens a page in a context of its own, which stays until the pages are closed. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openWindow(options);
  passing.add(page.context());
  return page;
}

/** Closes the pages that `openPage` has opened. */
export async function closePages(): Promise<void> {
  await Promise.all([...passing].map((context) => context.close()));
  passing.clear();
}

/** Closes the browser with all its pages. */
export async function closeBrowser(): Promise<void> {
  await (await open)?.close();
  open = undefined;
  passing.clear();
}

async function launch(): Promise<Browser> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (!chosen && isPackaged) return launchPackaged();
  const found = [chosen, ...systemPaths, playwrightPath()].find((path) => path && existsSync(path));
  return chromium.launch({ ...(found && { executablePath: found }), args: quiet });
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
