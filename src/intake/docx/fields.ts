/**
 * Follows the fields of a Word file (ECMA-376 §17.16) run by run, in the order of the document: what a field shows that
 * keeps no result beside its code, and which paragraphs a table of contents fills.
 */
import { textOf, type XmlElement } from '../xml.ts';
import { writeEqField } from './equations.ts';

interface OpenField {
  code: string;
  hasResult: boolean;
}

export interface FieldReader {
  /** Takes the next element of a run; returns what a field that ends here prints by itself. */
  read(element: XmlElement): string;
  /** Tells whether the table of contents is being written. */
  isContents(): boolean;
  /** Codes of fields that show something and keep no result. */
  readonly empty: readonly string[];
}

/** Fields that print nothing: marks for an index or contents, and values to be used elsewhere (§17.16.5). */
const silent =
  /^\s*(?:XE|TC|TA|RD|ASK|SET|NOTEREF|PRIVATE|ADVANCE|FORM(?:TEXT|CHECKBOX|DROPDOWN)|HYPERLINK|ADDIN|DATA|COMMENTS)\b/iu;

/** Returns a reader at the start of a document. */
export function followFields(): FieldReader {
  const open: OpenField[] = [];
  const empty: string[] = [];
  const end = (): string => {
    const field = open.pop();
    if (!field || field.hasResult || field.code.trim() === '') return '';
    const shown = writeEqField(field.code);
    if (shown === '' && !silent.test(field.code)) empty.push(field.code.trim());
    return shown;
  };
  return {
    empty,
    isContents: () => open.some(({ code }) => /^\s*TOC\b/iu.test(code)),
    read(element) {
      const top = open.at(-1);
      if (element.name === 'w:instrText' && top) top.code += textOf(element);
      if (element.name !== 'w:fldChar') return '';
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push({ code: '', hasResult: false });
      if (type === 'separate' && top) top.hasResult = true;
      return type === 'end' ? end() : '';
    },
  };
}
