/**
 * Digests of plain data: values that a page cannot tell apart have one, all others have different ones. Node's own
 * serialisation would not do, as it shows how the engine holds a list, which changes with what ran before.
 */
import { hash } from 'node:crypto';

/** Returns the digest of a value; `undefined` for what is no plain data, such as a function. */
export function digestValue(value: unknown): string | undefined {
  if (value instanceof Uint8Array) return `bytes ${digestOf(value)}`;
  try {
    return digestOf(write(value));
  } catch {
    return undefined;
  }
}

function digestOf(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url');
}

/** Where more would be written of a part, its digest is: a plan stands in the lists of many pages. */
const mostWritten = 500;

/** The digests of parts that were written; nobody changes what pages are made of. */
const digests = new WeakMap<object, string>();

function write(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return writeSingle(value);
  const known = digests.get(value);
  if (known !== undefined) return known;
  const text = writeParts(value);
  if (text.length <= mostWritten) return text;
  const digest = `#${digestOf(text)}`;
  digests.set(value, digest);
  return digest;
}

function writeSingle(value: unknown): string {
  if (Object.is(value, -0)) return '-0';
  if (value === null || ['number', 'boolean', 'undefined'].includes(typeof value)) return String(value);
  throw new TypeError('No plain data.');
}

function writeParts(value: object): string {
  if (Array.isArray(value)) return `[${Array.from(value, write).join()}]`;
  if (value instanceof Map) return `map ${write([...value])}`;
  if (value instanceof Set) return `set ${write([...value])}`;
  if (!isRecord(value)) throw new TypeError('No plain data.');
  let text = '{';
  for (const name of Object.keys(value)) text += `${JSON.stringify(name)}:${write(value[name])},`;
  return `${text}}`;
}

function isRecord(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype && Object.getOwnPropertySymbols(value).length === 0;
}
