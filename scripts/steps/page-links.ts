/**
 * What a check asks of a page: HTML in, its ids, links and loads out. Only the start tags and styles are read, tags as the
 * tokenizer of the HTML standard does (13.2.5), and byte by byte: what means something there is ASCII, whose bytes are in
 * UTF-8 part of no other character.
 */
import { decodeHTMLAttribute } from 'entities';

/**
 * Where a page leads, and to which of its places others may lead. Each is a piece of the page, which it keeps in memory, as
 * written: a character for each byte, `&amp;` for &. Most stand on many pages, so who asks decodes them (`readWritten`).
 */
export interface PageLinks {
  readonly ids: readonly string[];
  /** Where the page leads to or loads from. */
  readonly links: readonly string[];
  /** What a browser fetches with the page. */
  readonly loads: readonly string[];
}

interface Page {
  readonly bytes: Uint8Array;
  /** A character for each byte. */
  readonly text: string;
}

type Found = { readonly [Kind in keyof PageLinks]: string[] };

/** The attributes that are asked for, and the values of these in a tag. */
const asked = [
  ...['id', 'src', 'href', 'rel', 'content', 'http-equiv', 'srcset', 'poster', 'action', 'formaction', 'data', 'style'],
  ...['xlink:href', 'imagesrcset'],
];
type Values = (string | undefined)[];
const placeOfValue = new Map(asked.map((name, place) => [name, place]));
const askedShapes = new Set(asked.map((name) => shapeOf(name.length, name.charCodeAt(0))));

/** Elements whose text holds no tags (script, raw text and escapable raw text), and where each ends. */
const rawTexts = new Map(
  ['script', 'style', 'title', 'textarea'].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'giu')]),
);
const rawTextLengths: ReadonlySet<number> = new Set(rawTexts.keys().map(({ length }) => length));
const comment = /<!--(?:-?>|.*?(?:--!?>|$))/suy;

const [opening = 0, exclamation, equals, closing, double = 0, single = 0] = Buffer.from(`<!=>"'`);

/** `/a.png 1x` of `/a.png 1x, /b.png 2x`; a comma inside an address is part of it. */
const candidate = /(?<address>[^\t\n\f\r ,](?:[^\t\n\f\r ]*[^\t\n\f\r ,])?)(?:,+|[^,]*,?)/gu;

/** `\2f ` and `\/`, and a break of the line in a string, which is none. */
const escaped = String.raw`\\(?:(?<hex>[0-9a-f]{1,6})(?:\r\n|[\t\n\f\r ])?|(?<line>\r\n|[\n\f\r])|(?<sign>.))`;
const unnamed = escaped.replaceAll(/\?<\w+>/gu, '?:');
const escapes = new RegExp(escaped, 'gisu');

/** A string of a style sheet without its marks; it ends with its line. */
const [inDouble, inSingle] = ['"', "'"].map((mark) => String.raw`(?:[^${mark}\\\n\f\r]|${unnamed})*`);

/** What is read in a style sheet: `url(/a.png)`, `url("/a.png")`, `@import "/a.css"`, `image-set("/a.png" 1x)`. */
const blank = String.raw`[\t\n\f\r ]*`;
const bare = String.raw`(?:[^)"'\\\t\n\f\r ]|${unnamed})*`;
const styleTokens = [
  String.raw`/\*.*?(?:\*/|$)|\\.`,
  String.raw`(?<url>url\(${blank})(?:"(?<double>${inDouble})"?|'(?<single>${inSingle})'?|(?<bare>${bare}))`,
  `@import${blank}(?:"(?<importDouble>${inDouble})"?|'(?<importSingle>${inSingle})'?)`,
  `"(?<stringDouble>${inDouble})"?|'(?<stringSingle>${inSingle})'?`,
  String.raw`(?<set>image-set\()|(?<open>\()|(?<close>\))`,
];
const styleToken = new RegExp(styleTokens.join('|'), 'gisu');
const mayLoad = /url\(|image-set\(|@import/iu;

/** Of these a style in an attribute is made; what is in an address is decoded with it. */
const mark = /&(?:quot|apos|#0*3[49]|#x0*2[27]);/giu;

const blanks = '\t\n\f\r ';
const isLetter = tableOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const isBlank = tableOf(blanks);
const isBetween = tableOf(`${blanks}/`);
const endsName = tableOf(`${blanks}/>`);
const endsKey = tableOf(`${blanks}/>=`);
const endsBareValue = tableOf(`${blanks}>`);

/** Says whether a file is one that leads elsewhere. */
export function hasLinks(path: string): boolean {
  return path.endsWith('.html') || path.endsWith('.css');
}

/** Reads a page or a style sheet; any other file leads nowhere. */
export function linksIn(path: string, bytes: Buffer): PageLinks {
  if (!hasLinks(path)) return { ids: [], links: [], loads: [] };
  return path.endsWith('.css') ? readStyleLinks(bytes) : readPageLinks(bytes);
}

/** Reads a page. */
export function readPageLinks(bytes: Buffer): PageLinks {
  const page = { bytes, text: bytes.toString('latin1') };
  const found: Found = { ids: [], links: [], loads: [] };
  let at = findByte(bytes, 0, opening);
  while (at < bytes.length) at = findByte(bytes, readMarkup(page, at, found), opening);
  return found;
}

/** Returns what a style sheet loads; a place without a file is one of the page that uses it. */
function readStyleLinks(bytes: Buffer): PageLinks {
  const loads = styleLoads(bytes.toString('latin1')).filter((load) => !load.startsWith('#'));
  return { ids: [], links: [], loads };
}

/** Of the strings those are loaded that stand in an image-set itself, not in a function in it: `type("image/avif")`. */
function styleLoads(style: string): string[] {
  if (!mayLoad.test(style)) return [];
  const loads: string[] = [];
  const sets: boolean[] = []; // for each function that is open
  for (const { groups: token = {} } of style.matchAll(styleToken)) {
    const string = token['stringDouble'] ?? token['stringSingle'];
    const address =
      token['double'] ?? token['single'] ?? token['bare'] ?? token['importDouble'] ?? token['importSingle'];
    const load = string === undefined ? address : sets.at(-1) ? string : undefined;
    if (load !== undefined) loads.push(unescaped(load));
    if (token['close'] !== undefined) sets.pop();
    else if ((token['url'] ?? token['open'] ?? token['set']) !== undefined) sets.push(token['set'] !== undefined);
  }
  return loads;
}

/** Returns what an address in a style sheet means, a character for each byte. */
function unescaped(written: string): string {
  if (!written.includes('\\')) return written;
  return written.replace(escapes, (...parts) => {
    const { hex, sign = '' }: { readonly hex?: string; readonly sign?: string } = parts.at(-1);
    return hex === undefined ? sign : Buffer.from(characterOf(Number.parseInt(hex, 16))).toString('latin1');
  });
}

function characterOf(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return String.fromCodePoint(isNone ? 0xfffd : code);
}

/** Returns the text that is written so. */
export function readWritten(written: string): string {
  const text = /[\x80-\xff]/u.test(written) ? Buffer.from(written, 'latin1').toString() : written;
  return text.includes('&') ? decodeHTMLAttribute(text) : text;
}

/** Reads what begins with `<`; returns the place behind it. */
function readMarkup(page: Page, at: number, found: Found): number {
  const next = page.bytes[at + 1] ?? 0;
  if (isLetter[next] === 1) return readTag(page, at + 1, found);
  const isComment = next === exclamation && page.text.startsWith('--', at + 2);
  return isComment ? behind(comment, page.text, at) : at + 1;
}

/** Reads the tag whose name begins at `start`; one that the page ends in is none. */
function readTag(page: Page, start: number, found: Found): number {
  const { bytes, text } = page;
  const nameEnd = find(bytes, start, endsName);
  let values: Values | undefined;
  let at = pass(bytes, nameEnd, isBetween);
  while (bytes[at] !== closing) {
    if (at >= bytes.length) return at;
    const keyEnd = find(bytes, at + 1, endsKey);
    const sign = pass(bytes, keyEnd, isBlank);
    const value = bytes[sign] === equals ? pass(bytes, sign + 1, isBlank) : sign;
    const end = bytes[sign] === equals ? endOfValue(bytes, value) : sign;
    const shape = shapeOf(keyEnd - at, bytes[at] ?? 0);
    const place = askedShapes.has(shape) ? placeOfValue.get(text.slice(at, keyEnd).toLowerCase()) : undefined;
    if (place !== undefined) {
      values ??= Array(asked.length);
      values[place] ??= valueAt(page, value, end);
    }
    at = pass(bytes, end, isBetween);
  }
  if (!values && !rawTextLengths.has(nameEnd - start)) return at;
  const name = text.slice(start, nameEnd).toLowerCase();
  if (values) take(name, values, found);
  const end = rawTexts.get(name);
  if (!end) return at;
  const next = behind(end, text, at);
  if (name === 'style') addTo(found.loads, styleLoads(text.slice(at, next)));
  return next;
}

/** Returns the place behind a value, and behind the mark at its end. */
function endOfValue(bytes: Uint8Array, start: number): number {
  const mark = bytes[start];
  return mark === double || mark === single ? findByte(bytes, start + 1, mark) + 1 : find(bytes, start, endsBareValue);
}

/** Returns what is written from `start` to `end`, without the marks about it. */
function valueAt({ bytes, text }: Page, start: number, end: number): string {
  const isMarked = bytes[start] === double || bytes[start] === single;
  return isMarked ? text.slice(start + 1, end - 1) : text.slice(start, end);
}

function take(name: string, values: Values, { ids, links, loads }: Found): void {
  const [id, src, href, rel, content, httpEquiv, srcset, poster, action, formAction, data, style, linked, images] =
    values;
  if (id) ids.push(id);
  if (src !== undefined) loads.push(src);
  if (href !== undefined && (name === 'a' || name === 'area')) links.push(href);
  // canonical names the page itself; a browser does not fetch it
  if (href !== undefined && name === 'link' && rel !== 'canonical') loads.push(href);
  if (httpEquiv === 'refresh') links.push(refreshTarget(content ?? ''));
  if (srcset !== undefined) addTo(loads, candidates(srcset));
  if (images !== undefined && name === 'link') addTo(loads, candidates(images));
  if (poster !== undefined) loads.push(poster);
  if (action !== undefined) links.push(action);
  if (formAction !== undefined) links.push(formAction);
  if (data !== undefined && name === 'object') loads.push(data);
  if (style !== undefined) addTo(loads, styleLoads(style.replace(mark, decodeHTMLAttribute)));
  const drawn = href ?? linked;
  if (drawn !== undefined && (name === 'use' || name === 'image')) loads.push(drawn);
}

/** Hundreds of thousands are too many for one call. */
function addTo(list: string[], more: readonly string[]): void {
  for (const one of more) list.push(one);
}

function candidates(srcset: string): string[] {
  return [...srcset.matchAll(candidate)].map(({ groups: { address = '' } = {} }) => address);
}

/** `0; url=/plans/jia/` → `/plans/jia/` */
function refreshTarget(content: string): string {
  return content.replace(/^\d+;\s*url=/u, '');
}

/** Returns the first place from `at` on that has `byte`; the end where there is none. */
function findByte(bytes: Uint8Array, at: number, byte: number): number {
  let place = at;
  while (place < bytes.length && bytes[place] !== byte) place += 1;
  return place;
}

/** Returns the first place from `at` on whose byte is in `table`; the end where there is none. */
function find(bytes: Uint8Array, at: number, table: Uint8Array): number {
  let place = at;
  while (place < bytes.length && table[bytes[place] ?? 0] === 0) place += 1;
  return place;
}

/** Returns the first place from `at` on whose byte is not in `table`. */
function pass(bytes: Uint8Array, at: number, table: Uint8Array): number {
  let place = at;
  while (place < bytes.length && table[bytes[place] ?? 0] === 1) place += 1;
  return place;
}

/** Returns the place behind what `pattern` finds from `at` on; the end where it finds nothing. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : text.length;
}

/** Has 1 for the bytes of `characters`, 0 for all others. */
function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of Buffer.from(characters)) table[byte] = 1;
  return table;
}

/** Tells names apart by their length and first letter, in any case, without a string of each. */
function shapeOf(length: number, first: number): number {
  return length * 256 + (first | 0x20);
}
