/** Reads what a browser asks for into names below the site. */

/** `/plans/%E7%94%B2/?a=b` → `{ names: ['plans', '甲'], isFolder: true }` */
export interface AskedAddress {
  readonly names: readonly string[];
  /** Ends with a slash: the folder's `index.html` is meant. */
  readonly isFolder: boolean;
}

/** Returns what an address has behind `base`, `undefined` where it lies elsewhere; browsers ask for `/甲/` as `/%E7%94%B2/`. */
export function cutBase(url: string, base: string): string | undefined {
  const names = base.split('/').slice(0, -1);
  const asked = url.split('/');
  const isBelow = asked.length > names.length && names.every((name, at) => decodeName(asked[at] ?? '') === name);
  return isBelow ? asked.slice(names.length).join('/') : undefined;
}

/** Returns the address that is asked for below the base, `undefined` for one that no browser makes of a link. */
export function readAddress(asked: string): AskedAddress | undefined {
  const [path = ''] = asked.split(/[?#]/u);
  const names = path.split('/').map(decodeName);
  const isFolder = names.at(-1) === '';
  const inner = isFolder ? names.slice(0, -1) : names;
  return inner.every((name) => name !== undefined) ? { names: inner, isFolder } : undefined;
}

/** Says whether an address leads to what a site shows: no hidden names, none that lead upwards, none that are empty. */
export function isShown({ names }: AskedAddress): boolean {
  return names.every((name) => name !== '' && !name.startsWith('.'));
}

function decodeName(text: string): string | undefined {
  try {
    const name = decodeURIComponent(text);
    return /[/\\\0]/u.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
