/**
 * Reads `content/libraries.yaml`, the other Fangan sites with which a library is one: a list of address, name and region in,
 * the libraries or every fault with its line out. An address stands once, whatever its scheme, and so does a name.
 */
import { z } from 'zod';
import { type ListedEntry, readYamlList, type YamlFault } from './editors-yaml.ts';

/** Another library, as an editor names it. */
export interface NamedLibrary {
  /** Root of its site, with a slash at the end. */
  readonly address: string;
  readonly name: string;
  /** The place whose documents it holds. */
  readonly region: string;
}

const longestAddress = 150;
const text = z.string().trim().min(1).max(20, '不超过 20 个字');
const addressExpected = `http:// 或 https:// 开头的网站根地址，不超过 ${longestAddress} 个字，如 https://fangan.example/`;

const entry = z.strictObject({
  address: z
    .string()
    .max(longestAddress, { error: addressExpected, abort: true })
    .refine(isRoot, { error: addressExpected, abort: true })
    .transform(withSlash),
  name: text,
  region: text,
});

/** Returns the libraries that `file` names; an empty text names none. */
export function readLibrariesFile(file: string): {
  readonly libraries: readonly NamedLibrary[];
  readonly faults: readonly YamlFault[];
} {
  const { entries, faults } = readYamlList(file, entry);
  const repeated = [
    ...repeats(entries, ({ address }) => placeOf(address), 'address', '每个网站只写一次'),
    ...repeats(entries, ({ name }) => name, 'name', '每个文库一个名称'),
  ];
  return { libraries: entries.map(({ value }) => value), faults: [...faults, ...repeated] };
}

/** Returns an address without its scheme: by it a library is known. */
export function placeOf(address: string): string {
  return address.replace(/^https?:\/\//u, '');
}

function isRoot(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}${url.pathname}`;
}

function withSlash(address: string): string {
  return new URL(address.replace(/\/*$/u, '/')).href;
}

function repeats(
  entries: readonly ListedEntry<NamedLibrary>[],
  keyOf: (library: NamedLibrary) => string,
  name: keyof NamedLibrary,
  expected: string,
): YamlFault[] {
  const keys = entries.map(({ value }) => keyOf(value));
  const later = entries.filter((_, index) => keys.indexOf(keys[index] ?? '') < index);
  return later.map(({ line, value }) => ({ line, column: 1, found: `${name}：${value[name]}`, expected }));
}
