/** What addresses are made of wherever they are made: parts of paths that every disk can hold, and the origin before them. */

/** Returns `url` below `root`, the origin and base path of the site, or as it is where the build knows none. */
export function permalinkOf(root: string | undefined, url: string): string {
  return root ? root.replace(/\/$/u, '') + url : url;
}

/** Says whether a path from the site's root stays below it, also where it becomes the path of a file. */
export function staysBelowRoot(url: string): boolean {
  const [path = ''] = url.split('#');
  return path.startsWith('/') && path.slice(1).split('/').every(isName);
}

/** Yields the address of a page and of each folder that holds it, the nearest first: `/a/b/`, `/a/`, `/`. */
export function* upwards(url: string): Generator<string> {
  for (let end = url.length - 1; end >= 0; end = url.lastIndexOf('/', end - 1)) {
    yield url.slice(0, end + 1);
    if (end === 0) return;
  }
}

/** The last part of a folder's address is empty. */
function isName(part: string, index: number, parts: readonly string[]): boolean {
  if (part === '') return index === parts.length - 1;
  try {
    const name = decodeURIComponent(part);
    return !/^\.{1,2}$|[/\\\0]/u.test(name);
  } catch {
    return false;
  }
}

/** Part of an address names a file: most systems allow 255 bytes, and endings come behind it. */
const longestName = 200;

/** Says whether an id can be part of an address and the name of a file as it is. */
export function isNameOfFile(id: string): boolean {
  return /^(?![.~])[^\p{C}#?%\\/:*"<>|]+$/u.test(id) && new TextEncoder().encode(id).length <= longestName;
}

/** Keeps letters, digits and 汉字 of a name; whatever else stands between them becomes one hyphen. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return fitName(slug);
}

/** A name too long for a file keeps its beginning, with a checksum of the whole. */
export function fitName(name: string): string {
  const bytes = new TextEncoder().encode(name);
  if (bytes.length <= longestName) return name;
  const start = new TextDecoder().decode(bytes.subarray(0, longestName - 8)).replace(/\ufffd+$/u, '');
  return `${start}-${checksum(bytes)}`;
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): string {
  const hash = bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  return hash.toString(36);
}
