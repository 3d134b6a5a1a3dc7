/** The XML parts of Word and OFD files as a tree that keeps the order of elements and text. */
import { type X2jOptions, XMLParser } from 'fast-xml-parser';
import { hexOf, latinOf } from './bytes.ts';
import { Refusal, withReason } from './faults.ts';
import { limits } from './limits.ts';
import { findTagFault } from './xml-tags.ts';

export interface XmlElement {
  /** With its prefix: `w:p`; `#text` for a run of characters. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Characters of a `#text`, otherwise empty. */
  readonly text: string;
}

/** What fast-xml-parser gives with `preserveOrder`: `{ 'w:p': [...], ':@': { 'w:id': '1' } }` or `{ '#text': 'x' }`. */
type RawNode = Readonly<Record<string, unknown>>;

const options: X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: limits.xmlNesting,
};
const parser = new XMLParser(options);
const parserWithoutPrefixes = new XMLParser({ ...options, removeNSPrefix: true });

/**
 * Reads a part; names keep their prefix (`w:p`) unless told otherwise. Refuses what is not XML, what breaks off and, as
 * Office and OFD forbid them, document type declarations.
 */
export function parseXml(part: string, bytes: Uint8Array, { prefixes = true } = {}): XmlElement {
  const source = decodeXml(part, bytes);
  if (/<!DOCTYPE/iu.test(source)) {
    throw new Refusal({ rule: 'file-damaged', found: `${part} 里有 DOCTYPE`, expected: '没有 DOCTYPE 的 XML' });
  }
  const fault = findTagFault(source);
  if (fault !== undefined) {
    throw new Refusal({ rule: 'file-damaged', found: `${part} 残缺：${fault}`, expected: '完整的文件；请重新导出' });
  }
  try {
    const children = readNodes((prefixes ? parser : parserWithoutPrefixes).parse(source));
    return { name: '', attributes: {}, children, text: '' };
  } catch (cause) {
    const found = withReason(`${part} 不是正确的 XML`, cause);
    throw new Refusal({ rule: 'file-damaged', found, expected: '完整的文件；请重新导出' }, { cause });
  }
}

/** Without a byte order mark, the first characters show how many bytes each takes (XML 1.0, appendix F). */
const openings: readonly (readonly [string, string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
  ['3c003f00', 'utf-16le'],
  ['003c003f', 'utf-16be'],
];
const declaration = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["'](?<name>[\w.-]+)["']/u;

function decodeXml(part: string, bytes: Uint8Array): string {
  const start = bytes.subarray(0, 256);
  const opening = openings.find(([hex]) => hexOf(start).startsWith(hex));
  const declared = declaration.exec(latinOf(start).replace(/^\xef\xbb\xbf/u, ''))?.groups?.['name'];
  const encoding = opening?.[1] ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const found = withReason(`${part} 不是 ${encoding.slice(0, 40)} 编码的文字`, cause);
    throw new Refusal({ rule: 'file-damaged', found, expected: '完整的文件；请重新导出' }, { cause });
  }
}

/** Returns `element` and all elements below it, in document order; `skip` leaves an element out with all below it. */
export function* descend(element: XmlElement, skip?: (element: XmlElement) => boolean): Generator<XmlElement> {
  if (skip?.(element)) return;
  yield element;
  for (const child of element.children) yield* descend(child, skip);
}

/** Returns the first child on the way `names` down from `element`. */
export function childAt(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (parent, name) => parent?.children.find((child) => child.name === name),
    element,
  );
}

/** Returns all characters inside `element`. */
export function textOf(element: XmlElement): string {
  return [...descend(element)].map(({ text }) => text).join('');
}

/** Returns the paragraphs below `element`: all characters of one of `names`, and each text that stands in none. */
export function paragraphsOf(element: XmlElement, names: ReadonlySet<string>): readonly string[] {
  const lines: string[] = [];
  const visit = ({ name, text, children }: XmlElement, inside: boolean): void => {
    const opens = names.has(name);
    if (opens || !inside) lines.push('');
    lines.push((lines.pop() ?? '') + text);
    for (const child of children) visit(child, inside || opens);
    if (opens) lines.push('');
  };
  visit(element, false);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Returns `element` as XML again. */
export function renderXml({ name, attributes, children, text }: XmlElement): string {
  if (name === '#text') return escapeXml(text);
  const inner = children.map(renderXml).join('');
  if (name === '') return inner;
  const printed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${printed.join('')}>${inner}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

function readNodes(nodes: unknown): readonly XmlElement[] {
  return Array.isArray(nodes) ? nodes.map(readNode) : [];
}

function readNode(node: RawNode): XmlElement {
  const { ':@': attributes, ...content } = node;
  const [[name, value] = ['', '']] = Object.entries(content);
  const isText = name === '#text';
  return {
    name,
    attributes: readAttributes(attributes),
    children: isText ? [] : readNodes(value),
    text: isText ? String(value) : '',
  };
}

function readAttributes(attributes: unknown): Readonly<Record<string, string>> {
  if (typeof attributes !== 'object' || attributes === null) return {};
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]));
}
