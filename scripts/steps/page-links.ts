/**
 * What a check asks of a page: HTML in, its ids, links and loads out. Only the start tags are cut out of the text, as the
 * tokenizer of the HTML standard does (13.2.5): a parser that looks at each character of each page would cost as much as
 * a third of the pages themselves.
 */
import { decodeHTMLAttribute } from 'entities';

/** Where a page leads, and to which of its places others may lead; each a piece of the page, which it keeps in memory. */
export interface PageLinks {
  readonly ids: ReadonlySet<string>;
  /** Where the page leads to or loads from, as written. */
  readonly links: ReadonlySet<string>;
  /** What a browser fetches with the page. */
  readonly loads: ReadonlySet<string>;
}

interface StartTag {
  readonly name: string;
  /** By name, as written; those that nothing is asked of may be left out. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the text behind it begins. */
  readonly end: number;
}

/** Elements whose text holds no tags: script, raw text and escapable raw text. */
const rawTexts: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

/** Reads a page. */
export function readPageLinks(text: string): PageLinks {
  const found = { ids: new Set<string>(), links: new Set<string>(), loads: new Set<string>() };
  for (const { name, attributes } of askedTags(text)) {
    for (const [attribute, written] of attributes) {
      const value = readValue(written);
      if (attribute === 'id' && value !== '') found.ids.add(value);
      else if (attribute === 'src') found.loads.add(value);
      else if (attribute === 'href' && name === 'a') found.links.add(value);
      else if (attribute === 'href' && name === 'link' && !isCanonical(attributes)) found.loads.add(value);
      else if (attribute === 'http-equiv' && value === 'refresh') found.links.add(refreshTarget(attributes));
    }
  }
  return found;
}

function readValue(written: string): string {
  return written.includes('&') ? decodeHTMLAttribute(written) : written;
}

/** Names the page itself; a browser does not fetch it. */
function isCanonical(attributes: StartTag['attributes']): boolean {
  return attributes.get('rel') === 'canonical';
}

/** `0; url=/plans/jia/` → `/plans/jia/` */
function refreshTarget(attributes: StartTag['attributes']): string {
  return (attributes.get('content') ?? '').replace(/^\d+;\s*url=/u, '');
}

const asked = ['id', 'src', 'href', 'rel', 'content', 'http-equiv'];
const inAnyCase = asked.join('|').replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** Attributes without a value or with one between double marks that are none of those asked for, up to what is neither. */
const passedOver = String.raw`(?:[\s/]+(?!(?:${inAnyCase})[\s/>=])[^\s/>=]+(?:="[^"]*"|(?!\s*=))(?=[\s/>]))*[\s/]*`;
const nextAttribute = String.raw`(?:>|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)`;
const attributePattern = new RegExp(passedOver + nextAttribute, 'y');
/** A comment, or a tag up to the first attribute that is asked for; most tags have none and end there. */
const openingPattern = new RegExp(String.raw`<!--(?:-?>|.*?(?:--!?>|$))|<([a-zA-Z][^\s/>]*)${passedOver}(>?)`, 'gs');
const noAttributes: StartTag['attributes'] = new Map();

function* askedTags(text: string): Iterable<StartTag> {
  openingPattern.lastIndex = 0;
  for (let found = openingPattern.exec(text); found; found = openingPattern.exec(text)) {
    const written = found[1];
    if (!written) continue;
    const name = written.toLowerCase();
    const at = openingPattern.lastIndex;
    const tag = found[2] ? { name, attributes: noAttributes, end: at } : readTag(text, name, at);
    if (!tag) return;
    if (tag.attributes !== noAttributes) yield tag;
    openingPattern.lastIndex = rawTexts.has(name) ? endOfRawText(text, tag) : tag.end;
  }
}

/** Reads the tag whose attributes go on at `start`; `undefined` where the page ends in it. */
function readTag(text: string, name: string, start: number): StartTag | undefined {
  let attributes: Map<string, string> | undefined;
  attributePattern.lastIndex = start;
  for (let found = attributePattern.exec(text); found; found = attributePattern.exec(text)) {
    const key = found[1];
    if (key === undefined) return { name, attributes: attributes ?? noAttributes, end: attributePattern.lastIndex };
    attributes ??= new Map();
    const attributeName = key.toLowerCase();
    if (!attributes.has(attributeName)) attributes.set(attributeName, found[2] ?? found[3] ?? found[4] ?? '');
  }
  return undefined;
}

function endOfRawText(text: string, { name, end }: StartTag): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  closing.lastIndex = end;
  return closing.exec(text)?.index ?? text.length;
}
