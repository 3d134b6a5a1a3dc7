/**
 * Follows the fields of a Word file (ECMA-376 §17.16) run by run, in the order of the document: what a field shows that
 * keeps no result beside its code, and which paragraphs a table of contents fills.
 */
import { childAt, textOf, type XmlElement } from '../xml.ts';
import { readingOf, writeEqField } from './equations.ts';
import { valueAt } from './values.ts';

interface OpenField {
  code: string;
  hasResult: boolean;
  /** What a field of a form shows, which keeps no result. */
  readonly form: string;
}

export interface FieldReader {
  /** Takes the next element of a run; returns what a field that ends here prints by itself. */
  read(element: XmlElement): string;
  /** Returns what a simple field without a result prints by itself. */
  print(code: string): string;
  /** Tells whether the table of contents is being written. */
  isContents(): boolean;
  /** Codes of fields that show something and keep no result. */
  readonly empty: readonly string[];
  /** What phonetic guides print above other characters. */
  readonly readings: readonly string[];
}

/** Fields that print nothing: marks for an index or contents, and values to be used elsewhere (§17.16.5). */
const silent =
  /^\s*(?:XE|TC|TA|RD|ASK|SET|NOTEREF|PRIVATE|ADVANCE|FORM(?:TEXT|CHECKBOX|DROPDOWN)|HYPERLINK|ADDIN|DATA|COMMENTS)\b/iu;

/** Returns a reader at the start of a document. */
export function followFields(): FieldReader {
  const open: OpenField[] = [];
  const empty: string[] = [];
  const readings: string[] = [];
  const print = (code: string): string => {
    const shown = writeEqField(code);
    readings.push(...[readingOf(code) ?? []].flat());
    if (shown === '' && code.trim() !== '' && !silent.test(code)) empty.push(code.trim());
    return shown;
  };
  const end = (): string => {
    const field = open.pop();
    if (!field) return '';
    if (field.form !== '') return field.form;
    return field.hasResult ? '' : print(field.code);
  };
  return {
    empty,
    readings,
    print,
    isContents: () => open.some(({ code }) => /^\s*TOC\b/iu.test(code)),
    read(element) {
      const top = open.at(-1);
      if (element.name === 'w:instrText' && top) top.code += textOf(element);
      if (element.name !== 'w:fldChar') return '';
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push({ code: '', hasResult: false, form: readForm(element) });
      if (type === 'separate' && top) top.hasResult = true;
      return type === 'end' ? end() : '';
    },
  };
}

/** The chosen entry of a list, or a box with its tick (§17.16.7, §17.16.9); a field of text keeps its result. */
function readForm(element: XmlElement): string {
  const [list, box] = ['w:ddList', 'w:checkBox'].map((name) => childAt(element, 'w:ffData', name));
  if (list) {
    const entries = list.children.filter(({ name }) => name === 'w:listEntry');
    return entries[Number(valueAt(list, 'w:result') ?? valueAt(list, 'w:default') ?? 0)]?.attributes['w:val'] ?? '';
  }
  return box ? (isTicked(box) ? '☑' : '☐') : '';
}

function isTicked(box: XmlElement): boolean {
  const state = childAt(box, 'w:checked') ?? childAt(box, 'w:default');
  return state !== undefined && !/^(?:0|false|off)$/u.test(state.attributes['w:val'] ?? '');
}
