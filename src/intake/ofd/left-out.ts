/**
 * Gathers what an OFD file holds beside its pages: properties and custom data (GB/T 33190—2016 §7.4), annotations (§15),
 * attachments, templates, and whatever else stands in its parts.
 */
import type { Archive } from '../archive.ts';
import type { LeftOut } from '../faults.ts';
import { descend, paragraphsOf, parseXml, textOf, type XmlElement } from '../xml.ts';

const textObjects = new Set(['TextObject']);

/** Places by the path of a part, and what they mean for the original. */
const places: readonly (readonly [RegExp, string, LeftOut['original']])[] = [
  [/^OFD\.xml$/u, '文件属性', 'publish'],
  [/annot/iu, '注释', 'warn'],
  [/attach/iu, '附件', 'warn'],
  [/tpl|template/iu, '模板', 'publish'],
];

/** Returns what stands in the parts of `archive` beside those of `pages`. */
export function gatherLeftOut(archive: Archive, pages: ReadonlySet<string>): readonly LeftOut[] {
  const others = [...archive].filter(([path]) => !pages.has(path));
  const leftOut = others.flatMap(([path, bytes]) => {
    const part = parseXml(path, bytes, { prefixes: false });
    return [...authorsOf(part), describe(path, linesOf(part))];
  });
  return leftOut.filter(({ text }) => text !== '');
}

function describe(path: string, text: string): LeftOut {
  const [, place, original] = places.find(([pattern]) => pattern.test(path)) ?? [path, path, 'publish'];
  return { place, text, original };
}

function authorsOf(part: XmlElement): readonly LeftOut[] {
  const authors = [...descend(part)].filter(({ name }) => name === 'Author').map((author) => textOf(author).trim());
  return authors.map((text) => ({ place: '作者', text, original: 'warn' }));
}

function linesOf(part: XmlElement): string {
  return [...paragraphsOf(part, textObjects), attributesOf(part)].join('\n').trim();
}

/** Values that say something: with 汉字, or long enough for a number of a person; `Name="密级"` is the label of its text. */
function attributesOf(part: XmlElement): string {
  const elements = [...descend(part)];
  const values = elements.flatMap(({ attributes }) => Object.values(attributes));
  const labelled = elements.flatMap((element) => labelOf(element));
  return [...values.filter((value) => /\p{Script=Han}|\d{11}/u.test(value)), ...labelled].join('\n');
}

function labelOf(element: XmlElement): readonly string[] {
  const name = element.attributes['Name'];
  const text = textOf(element).trim();
  return name === undefined || text === '' ? [] : [`${name}：${text}`];
}
