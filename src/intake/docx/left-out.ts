/**
 * Gathers what a Word file holds beside its text: headers, footers, comments, tracked changes, field codes, authors,
 * properties, embedded files, and whatever else stands in its parts.
 */
import type { LeftOut } from '../faults.ts';
import { descend, paragraphsOf, textOf, type XmlElement } from '../xml.ts';

/** The parts of a package by name. */
export type Parts = ReadonlyMap<string, XmlElement>;

const paragraphs = new Set(['w:p', 'a:p']);
const changes = new Set(['w:del', 'w:moveFrom', 'w:ins', 'w:moveTo']);
const authorAttributes = ['w:author', 'w15:author'] as const;
const authorProperties = new Set(['dc:creator', 'cp:lastModifiedBy', 'Manager']);
/** Names that programs and their installers give to an author nobody named. */
const namesOfPrograms =
  /^(?:admin(?:istrator)?|user|pc|china|微软(?:用户|中国)|(?:microsoft|windows)(?: office)?[ ]?(?:用户|user)|wps[ ]?(?:office|用户|_\d+)?|lenovo|hp|dell|thinkpad|un-named|python-docx|docx4j|apache poi|openxml sdk)$/iu;

/** Places by the name of a part; the parts that hold the text itself are looked at in another way. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/u, '页眉'],
  [/^word\/footer\d*\.xml$/u, '页脚'],
  [/^docProps\//u, '文件属性'],
  [/^customXml\//u, '自定义数据'],
  [/\.rels$/u, '链接'],
];

/** Returns everything that stands beside the text of `texts`, the parts that print it. */
export function gatherLeftOut(parts: Parts, texts: readonly XmlElement[]): readonly LeftOut[] {
  const others = [...parts].filter(([, part]) => !texts.includes(part));
  return [
    ...authorsOf(parts),
    ...texts.flatMap(besideText),
    ...others.flatMap(([name, part]) => (isComments(name) ? commentsOf(part) : describePart(name, part))),
  ].filter(({ text }) => text.trim() !== '');
}

function isComments(name: string): boolean {
  return /^word\/comments\d*\.xml$/u.test(name);
}

function commentsOf(part: XmlElement): readonly LeftOut[] {
  const comments = [...descend(part)].filter(({ name }) => name === 'w:comment');
  return comments.map((comment) => ({ place: '批注', text: linesOf(comment), original: 'warn' }));
}

function authorsOf(parts: Parts): readonly LeftOut[] {
  const elements = [...parts.values()].flatMap((part) => [...descend(part)]);
  const names = elements.flatMap((element) => [
    ...authorAttributes.flatMap((name) => element.attributes[name] ?? []),
    ...(authorProperties.has(element.name) ? [textOf(element)] : []),
  ]);
  const persons = [...new Set(names.map((name) => name.trim()))].filter((name) => !namesOfPrograms.test(name));
  return persons.map((text) => ({ place: '作者', text, original: 'warn' }));
}

/** Tracked changes, field codes, second drawings of shapes, and values of attributes such as alternative texts. */
function besideText(part: XmlElement): readonly LeftOut[] {
  const elements = [...descend(part)];
  const changed = elements.filter(({ name }) => changes.has(name));
  const codes = elements.filter(({ name }) => name === 'w:instrText' || name === 'mc:Choice');
  return [
    ...changed.map((change): LeftOut => ({ place: '修订', text: linesOf(change), original: 'warn' })),
    { place: '域和图形', text: codes.map(linesOf).join('\n'), original: 'publish' },
    { place: '图片说明等', text: attributesOf(elements), original: 'publish' },
  ];
}

function describePart(name: string, part: XmlElement): readonly LeftOut[] {
  const place = places.find(([pattern]) => pattern.test(name))?.[1] ?? name;
  return [
    { place, text: [linesOf(part), ...labelsOf(part)].join('\n'), original: 'publish' },
    { place: `${place}的属性`, text: attributesOf([...descend(part)]), original: 'publish' },
  ];
}

/** `name="密级"` is the label of what stands in it. */
function labelsOf(part: XmlElement): readonly string[] {
  return [...descend(part)].flatMap((element) => {
    const { name } = element.attributes;
    const text = textOf(element).trim();
    return name === undefined || text === '' ? [] : [`${name}：${text}`];
  });
}

function linesOf(element: XmlElement): string {
  return paragraphsOf(element, paragraphs).join('\n');
}

/** Values that say something: with 汉字, or long enough for a number of a person. */
function attributesOf(elements: readonly XmlElement[]): string {
  const values = elements.flatMap(({ attributes }) => Object.values(attributes));
  return values.filter((value) => /\p{Script=Han}|\d{11}/u.test(value)).join('\n');
}
