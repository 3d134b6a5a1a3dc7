/**
 * Restates in runs and paragraphs what mammoth passes over in silence: simple fields, equations, the base of ruby, EQ
 * fields, shapes drawn in DrawingML, and what stands in files of their own (`w:altChunk`), for which a mark is left.
 */
import { childAt, textOf, type XmlElement } from '../xml.ts';
import { writeEquation } from './equations.ts';
import { followFields } from './fields.ts';
import { joinRunIn } from './run-in.ts';
import { textElement, textRun } from './text-run.ts';
import { valueAt } from './values.ts';

export interface Restated {
  readonly part: XmlElement;
  readonly equations: readonly string[];
  /** Readings printed above other characters, which stay out. */
  readonly readings: readonly string[];
  /** Codes of fields that print something and keep no result. */
  readonly emptyFields: readonly string[];
}

/** Stands on both sides of the relationship that leads to a chunk, in the chunk's place. No text holds this character. */
export const chunkMark = '\ufdd0';

type Elements = readonly XmlElement[];
/** `read` restates what it is given. */
type Rule = (element: XmlElement, read: (elements: Elements) => Elements) => Elements;

/** Returns `part` in elements that mammoth reads. */
export function restate(part: XmlElement): Restated {
  const [equations, readings]: [string[], string[]] = [[], []];
  const fields = followFields();
  let stylesContents = false;
  const equation: Rule = (element) => {
    const text = writeEquation(element);
    equations.push(text);
    return [textRun(text)];
  };
  const tab: Rule = (element) => [
    stylesContents || fields.isContents() ? textElement(dotLeader) : { ...element, name: 'w:tab' },
  ];
  const marked: Readonly<Record<string, Rule>> = {
    ...rules,
    'w:fldSimple': (element, read) => {
      const shown = textOf(element) === '' ? fields.print(element.attributes['w:instr'] ?? '') : '';
      return shown === '' ? read(element.children) : [textRun(shown)];
    },
    'm:oMath': equation,
    'm:oMathPara': equation,
    'w:ptab': tab,
    'w:tab': tab,
    'w:ruby': (element, read) => {
      readings.push(textOf(childAt(element, 'w:rt') ?? element));
      return read(childAt(element, 'w:rubyBase')?.children ?? []).flatMap(({ children }) => children);
    },
    'w:p': (element, read) => {
      stylesContents = styleOfContents.test(valueAt(childAt(element, 'w:pPr'), 'w:pStyle') ?? '');
      return [{ ...element, children: read(element.children) }];
    },
  };
  const one = (element: XmlElement): Elements => {
    const rule = Object.hasOwn(marked, element.name) ? marked[element.name] : undefined;
    const restated = (rule ?? keep)(element, (elements) => elements.flatMap(one));
    const shown = fields.read(element);
    return shown === '' ? restated : [...restated, textElement(shown)];
  };
  const [restated = part] = one(joinRunIn(part));
  return { part: restated, equations, readings: [...readings, ...fields.readings], emptyFields: fields.empty };
}

/** Word draws dots from a heading to its page. */
const dotLeader = '……';
const styleOfContents = /^(?:TOC|目录)\s?\d$/iu;

const keep: Rule = (element, read) => [{ ...element, children: read(element.children) }];
const inPlace: Rule = ({ children }, read) => read(children);
const drawing: Rule = (element, read) => [{ ...element, name: 'w:pict', children: read(boxesOf(element)) }];
/** One to the next page or column too. */
const lineBreak: Rule = (element) => [{ ...element, name: 'w:br', attributes: {} }];
const markChunk: Rule = ({ attributes }) => [
  { name: 'w:p', attributes: {}, children: [textRun(chunkMark + (attributes['r:id'] ?? '') + chunkMark)], text: '' },
];
const rules: Readonly<Record<string, Rule>> = {
  'w:sdt': (element, read) => read(childAt(element, 'w:sdtContent')?.children ?? []),
  'w:dir': inPlace,
  'w:bdo': inPlace,
  'mc:AlternateContent': (element, read) => read(chooseContent(element)),
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object': drawing,
  'w:cr': lineBreak,
  'w:br': lineBreak,
  // Printed where a line ends behind it alone.
  'w:softHyphen': () => [],
  'w:noBreakHyphen': () => [textElement('-')],
  'w:tr': (element, read) => [{ ...element, children: read(fillBefore(element)) }],
  'w:altChunk': markChunk,
  'w:subDoc': markChunk,
  // The stops of a paragraph, also called tabs.
  'w:tabs': (element) => [element],
};

/** A row may begin further in than its table (`w:gridBefore`, ECMA-376 §17.4.15): there it has an empty cell. */
function fillBefore(row: XmlElement): Elements {
  const columns = valueAt(childAt(row, 'w:trPr'), 'w:gridBefore') ?? '';
  const first = row.children.findIndex(({ name }) => name === 'w:tc');
  if (!/^[1-9]\d?$/u.test(columns) || first < 0) return row.children;
  const span: XmlElement = { name: 'w:gridSpan', attributes: { 'w:val': columns }, children: [], text: '' };
  const properties: XmlElement = { name: 'w:tcPr', attributes: {}, children: [span], text: '' };
  const empty: XmlElement = { name: 'w:p', attributes: {}, children: [], text: '' };
  const cell: XmlElement = { name: 'w:tc', attributes: {}, children: [properties, empty], text: '' };
  return row.children.toSpliced(first, 0, cell);
}

/** Returns what of alternative contents is read: Word draws a choice, older programs the fallback; the one with more words. */
export function chooseContent(element: XmlElement): Elements {
  const branches = element.children.filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback').toReversed();
  const [longest] = branches.toSorted((a, b) => textOf(b).length - textOf(a).length);
  return longest?.children ?? [];
}

/** The texts that a drawing holds, box by box; those of a canvas or a group too. */
function boxesOf(element: XmlElement): Elements {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') return chooseContent(element).flatMap(boxesOf);
  if (element.name === 'a:p') return [{ ...element, name: 'w:p', children: [textRun(textOf(element))] }];
  return element.children.flatMap(boxesOf);
}
