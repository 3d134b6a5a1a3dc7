/**
 * A page of a site → the same page for a copy that is opened from the disk: addresses are relative and name files, scripts
 * are no modules, and the policy lets in what lies on the disk and nothing else.
 */
import { posix } from 'node:path';
import { type DefaultTreeAdapterTypes, html as names, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of the page and what stands in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const policy = "default-src file: data: blob:; object-src 'none'";
const addresses: ReadonlySet<string> = new Set(['href', 'src', 'action', 'cite']);
/** Any origin: what has another one leads out of the site and stays as it is. */
const origin = 'http://site';

/** Returns the page at `path` (`plans/jia/index.html`) of a site under `base`; it runs `script` before any other. */
export function diskPage(html: string, path: string, base: string, script: string): string {
  const page = new URL(path.split('/').map(encodeURIComponent).join('/'), origin + base);
  const edits = listElements(parse(html, { sourceCodeLocationInfo: true })).flatMap((element) => {
    if (element.attrs.some(isEarlyModule)) return leaveOut(element);
    const attributes = element.attrs.flatMap(({ name, value }) =>
      editAttribute(element, name, newValue(element, { name, value, page, base })),
    );
    const isHead = element.tagName === names.TAG_NAMES.HEAD;
    return isHead ? [...attributes, ...runFirst(element, relativeTo(page, `${base}${script}`))] : attributes;
  });
  return applyEdits(html, edits);
}

/** Returns the base path of a site, of which every page loads its first script from there. */
export function basePathOf(html: string): string | undefined {
  return /<script src="(?<base>\/(?:[^"]*\/)?)theme\.js"/u.exec(html)?.groups?.['base'];
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly page: URL;
  readonly base: string;
}

/** What an attribute is on the disk; `undefined` where it stays. */
function newValue(element: Element, { name, value, page, base }: Attribute): string | undefined {
  if (addresses.has(name)) return onDisk(value, page, base);
  if (name === 'type' && value === 'module') return 'text/javascript" defer="';
  if (name !== 'content') return undefined;
  const kind = element.attrs.find((attribute) => attribute.name === 'http-equiv')?.value.toLowerCase();
  if (kind === 'content-security-policy') return policy;
  const [, delay, target] = kind === 'refresh' ? (/^(\d+;\s*url=)(.*)$/u.exec(value) ?? []) : [];
  const led = target === undefined ? undefined : onDisk(target, page, base);
  return led === undefined ? undefined : `${delay}${led}`;
}

function onDisk(address: string, page: URL, base: string): string | undefined {
  if (/^(?:[?#]|$)/u.test(address)) return undefined;
  const { origin: host, pathname, search, hash } = new URL(address, page);
  if (host !== origin || !pathname.startsWith(base)) return undefined;
  return relativeTo(page, pathname) + search + hash;
}

function relativeTo(page: URL, pathname: string): string {
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  return posix.relative(posix.dirname(page.pathname), file);
}

function runFirst(head: Element, address: string): Edit[] {
  const at = head.sourceCodeLocation?.startTag?.endOffset;
  return at === undefined ? [] : [{ start: at, end: at, text: `<script src="${address}"></script>` }];
}

/** A module that is fetched before it is asked for; on the disk there are none. */
function isEarlyModule({ name, value }: Element['attrs'][number]): boolean {
  return name === 'rel' && value === 'modulepreload';
}

function leaveOut({ sourceCodeLocation: place }: Element): Edit[] {
  return place ? [{ start: place.startOffset, end: place.endOffset, text: '' }] : [];
}

function editAttribute({ sourceCodeLocation }: Element, name: string, value: string | undefined): Edit[] {
  const place = sourceCodeLocation?.attrs?.[name];
  if (value === undefined || !place) return [];
  return [{ start: place.startOffset, end: place.endOffset, text: `${name}="${value.replaceAll('&', '&amp;')}"` }];
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let [made, at] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return made + text.slice(at);
}

function listElements(root: DefaultTreeAdapterTypes.Node): Element[] {
  const open = [root];
  const found: Element[] = [];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return found;
}
