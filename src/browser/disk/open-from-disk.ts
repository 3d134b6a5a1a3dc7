/**
 * Runs in the browser, first of all, on every page of a copy that is opened from the disk. What pages fetch is carried by
 * scripts of the same name with `.js` behind it, and a folder is named by its `index.html`.
 */
import type { Disk } from './disk.ts';

/** The folder of the copy, with a slash at its end. */
const root = new URL('./', ownAddress()).href;
const arrived = new Map<string, string>();

globalThis.fanganDisk = {
  href: (path) => (path === '' ? root : root + withIndex(path)),
  loadSearch: async (address) => {
    await loadScript(address);
    return globalThis.fanganSearch;
  },
  startWorker: async (address) => {
    const code = new Blob([await readCarried(address)], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(code));
  },
  take: (path, content) => void arrived.set(path, content),
} satisfies Disk;
globalThis.fetch = async (asked) => new Response(await readCarried(addressOf(asked)));
for (const event of ['click', 'auxclick', 'contextmenu']) document.addEventListener(event, leadToIndex, true);

function ownAddress(): string {
  const { currentScript } = document;
  if (!(currentScript instanceof HTMLScriptElement)) throw new Error('Not run by a page.');
  return currentScript.src;
}

/** `plans/jia/?a=1#s2` → `plans/jia/index.html?a=1#s2` */
function withIndex(address: string): string {
  return address.replace(/^(?<path>[^?#]*\/)?(?=$|[?#])/u, '$<path>index.html');
}

function addressOf(asked: RequestInfo | URL): string {
  return asked instanceof Request ? asked.url : new URL(asked, root).href;
}

async function readCarried(address: string): Promise<Uint8Array<ArrayBuffer>> {
  await loadScript(`${address}.js`);
  const path = decodeURIComponent(address.slice(root.length));
  const content = arrived.get(path);
  if (content === undefined) throw new TypeError(`${path} is not carried`);
  arrived.delete(path);
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}

function loadScript(address: string): Promise<void> {
  const script = Object.assign(document.createElement('script'), { src: address });
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new TypeError(`${address} did not load`)));
    document.head.append(script);
  });
}

/** The search names pages by their folders. */
function leadToIndex({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.href.startsWith(root)) return;
  link.href = root + withIndex(link.href.slice(root.length));
}
