/** The numbers that a browser prints before the items of ordered lists (HTML §4.4.8, CSS Counter Styles §6). */
import { writeNumber } from '../docx/counting.ts';
import { attribute, type HtmlElement, type HtmlNode, type HtmlParent, isElement, staysFolded } from './nodes.ts';

/** Styles of lists as Word names them, and what stands behind the number. */
const styles: Readonly<Record<string, readonly [format: string, end: string]>> = {
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'cjk-ideographic': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
  none: ['none', ''],
  disc: ['none', ''],
  circle: ['none', ''],
  square: ['none', ''],
};
const types: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Returns a number as a counter of `style` writes it; `undefined` for a style that nobody knows. */
export function writeCounter(value: number, style: string): string | undefined {
  return style === 'decimal' || Object.hasOwn(styles, style) ? writeNumber(value, formatOf(style)[0]) : undefined;
}

/**
 * Returns what tells the number before an item of a list, with what stands behind it; the items come in the order of
 * the page.
 */
export function countItems(): (item: HtmlElement) => string {
  const numbers = new Map<HtmlParent, ReadonlyMap<HtmlNode, number>>();
  return (item) => {
    const list = item.parentNode;
    if (item.tagName !== 'li' || !list || !('tagName' in list) || list.tagName !== 'ol') return '';
    const known = numbers.get(list) ?? numberItems(list);
    numbers.set(list, known);
    const style = styleOf(item) ?? styleOf(list) ?? 'decimal';
    const [format, end] = formatOf(style);
    return writeNumber(known.get(item) ?? 1, format) + end;
  };
}

function formatOf(style: string): readonly [format: string, end: string] {
  return (Object.hasOwn(styles, style) ? styles[style] : undefined) ?? ['decimal', '. '];
}

function styleOf(element: HtmlElement): string | undefined {
  const declared = /list-style(?:-type)?\s*:(?<value>[^;]*)/iu.exec(attribute(element, 'style'))?.groups?.['value'];
  const named = declared
    ?.toLowerCase()
    .split(/\s+/u)
    .find((word) => word === 'decimal' || Object.hasOwn(styles, word));
  const type = attribute(element, 'type');
  return named ?? (Object.hasOwn(types, type) ? types[type] : undefined);
}

function numberItems(list: HtmlElement): ReadonlyMap<HtmlNode, number> {
  const items = list.childNodes.filter(isElement).filter((child) => child.tagName === 'li' && !staysFolded(child));
  const step = list.attrs.some(({ name }) => name === 'reversed') ? -1 : 1;
  let next = readNumber(attribute(list, 'start')) ?? (step < 0 ? items.length : 1);
  return new Map(
    items.map((item) => {
      const number = readNumber(attribute(item, 'value')) ?? next;
      next = number + step;
      return [item, number];
    }),
  );
}

function readNumber(value: string): number | undefined {
  return /^\s*[+-]?\d{1,9}/u.test(value) ? Number.parseInt(value, 10) : undefined;
}
