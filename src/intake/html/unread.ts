/** Names what an article shows and its text does not hold: embedded files and pages, words in drawings and forms, pictures. */
import { attribute, type HtmlElement } from './nodes.ts';
import { wordsOf } from './words.ts';

/** Returns the names of files and pages that stand in the article, and the words that it shows otherwise than as text. */
export function listUnread(elements: readonly HtmlElement[]): readonly string[] {
  return elements.flatMap((element) => read[element.tagName]?.(element) ?? []).filter((text) => text !== '');
}

/** Returns the names of the pictures; signs of the kind of a file are none. */
export function listPictures(elements: readonly HtmlElement[]): readonly string[] {
  const pictures = elements.filter((element) => element.tagName === 'img' && !isSign(element));
  return pictures.map((picture) => fileOf(attribute(picture, 'src')) || attribute(picture, 'alt') || '没有名称的图片');
}

type Reader = (element: HtmlElement) => string;

const read: Readonly<Partial<Record<string, Reader>>> = {
  iframe: (element) => fileOf(attribute(element, 'src')) || textIn(attribute(element, 'srcdoc')),
  frame: (element) => fileOf(attribute(element, 'src')),
  embed: (element) => fileOf(attribute(element, 'src')),
  object: (element) => fileOf(attribute(element, 'data')),
  svg: wordsOf,
  textarea: wordsOf,
  input: readField,
  select: readChoice,
};

/** Fields whose value is shown as text and may be of the document; no type means text. */
const typed = /^(?:|text|date|number|tel|email|url|month|week|time)$/iu;

/** 请输入关键词, 请选择: what a page asks of its reader */
const prompt = /^(?:请(?:输入|选择|填写|键入)|(?:输入)?关键[词字]|搜索|检索|站内搜索)/u;
/** 大, 中, 小, 16px: the sizes in which a page sets its text */
const typeSize = /^(?:字号|字体|默认|[特超加]?[大中小]号?|\d{1,2}(?:px|pt)?)$/u;

function readField(element: HtmlElement): string {
  const value = attribute(element, 'value').trim();
  return typed.test(attribute(element, 'type')) && !prompt.test(value) ? value : '';
}

/** What is chosen, or else the first. */
function readChoice(element: HtmlElement): string {
  const options = element.childNodes.filter(
    (node): node is HtmlElement => 'tagName' in node && node.tagName === 'option',
  );
  const chosen = options.find(({ attrs }) => attrs.some(({ name }) => name === 'selected'));
  const words = wordsOf(chosen ?? options[0] ?? element);
  return prompt.test(words) || options.map(wordsOf).every((size) => typeSize.test(size)) ? '' : words;
}

/** The last step of an address; nothing for what leads nowhere. */
function fileOf(address: string): string {
  if (/^\s*(?:about:|javascript:|data:|#|$)/iu.test(address)) return '';
  const [path = ''] = address.split(/[?#]/u);
  return path.split('/').findLast((step) => step !== '') ?? '';
}

function textIn(source: string): string {
  return source.replace(/<[^>]*>/gu, ' ').trim();
}

function isSign(element: HtmlElement): boolean {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attribute(element, name), 10));
  return sizes.some((size) => size <= largestSign) || /icon|ico[_/]|filetype/iu.test(attribute(element, 'src'));
}

const largestSign = 32;
