/**
 * The parts of a Word file → HTML, by mammoth: runs joined, tables, fields, notes, tracked changes accepted. It loses
 * the numbers that Word counts by itself, so these are written into the text before; references that lead nowhere are
 * taken out, which would end its reading.
 */
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { childAt, descend, renderXml, type XmlElement } from '../xml.ts';
import type { Parts } from './left-out.ts';
import { createNumberer, type Numberer } from './numbering.ts';
import { removed } from './report.ts';
import { textRun } from './text-run.ts';

const neededPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/(?:styles|numbering)\.xml)$/u;

/** Parts that print notes. */
export const notePart = /^word\/(?:foot|end)notes\.xml$/u;

export interface WordHtml {
  readonly html: string;
  /** Footnotes and endnotes: Word sets them at the foot of pages that HTML has not. */
  readonly notes: string;
  /** Signs of symbol fonts that no character is known for. */
  readonly unknownSymbols: readonly string[];
}

/**
 * Returns what the part `name` prints; the style map of mammoth makes headings and lists, here every paragraph is one
 * `<p>`.
 */
export async function writeHtml(parts: Parts, name: string): Promise<WordHtml> {
  const number = createNumberer(parts.get('word/numbering.xml'), parts.get('word/styles.xml'));
  const notes = listNotes(parts);
  const needed = [...parts].filter(([part]) => part === name || notePart.test(part) || neededPart.test(part));
  const files = needed.map(([part, content]): [string, Uint8Array] => {
    const whole = dropReferences(content, notes);
    return [part, new TextEncoder().encode(renderXml(part === name ? printNumbers(whole, number) : whole))];
  });
  const zipped = zipSync(Object.fromEntries(files), { level: 0 });
  const input = { buffer: zipped, arrayBuffer: zipped.buffer }; // the one in Node, the other in a browser
  const { value, messages } = await mammoth.convertToHtml(input, {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    ignoreEmptyParagraphs: false,
  });
  const unknown = messages.flatMap(
    ({ message }) => /w:sym .*: char (?<code>\S+ in font .+)$/u.exec(message)?.groups?.['code'] ?? [],
  );
  const [html = '', below = ''] = cutNotes(value).map(printCheckboxes);
  return { html, notes: below, unknownSymbols: unknown };
}

/** Names a note as the references to it do. */
function noteKey(name: string, { attributes }: XmlElement): string {
  return `${name}#${attributes['w:id']}`;
}

function listNotes(parts: Parts): ReadonlySet<string> {
  const elements = [...parts].flatMap(([name, part]) => (notePart.test(name) ? [...descend(part)] : []));
  const notes = elements.filter(({ name }) => name === 'w:footnote' || name === 'w:endnote');
  return new Set(notes.map((element) => noteKey(`${element.name}Reference`, element)));
}

/**
 * What is referred to may be missing, which must not end the reading: links are not kept, a note not among `notes` has
 * none.
 */
function dropReferences(element: XmlElement, notes: ReadonlySet<string>): XmlElement {
  const leadsNowhere = (child: XmlElement): boolean =>
    /^w:(?:foot|end)noteReference$/u.test(child.name) && !notes.has(noteKey(child.name, child));
  const children = element.children
    .filter((child) => !leadsNowhere(child))
    .map((child) => dropReferences(child, notes));
  if (element.name !== 'w:hyperlink') return { ...element, children };
  const { 'r:id': _, ...attributes } = element.attributes;
  return { ...element, attributes, children };
}

/** Writes each list paragraph's number before its text; what is deleted does not count. */
function printNumbers(element: XmlElement, number: Numberer): XmlElement {
  if (removed.has(element.name)) return element;
  const properties = element.name === 'w:p' ? childAt(element, 'w:pPr') : undefined;
  const label = properties && !childAt(properties, 'w:rPr', 'w:del') ? number(properties) : '';
  const children = element.children.map((child) => printNumbers(child, number));
  if (label === '') return { ...element, children };
  const after = children.findIndex(({ name }) => name === 'w:pPr') + 1;
  return { ...element, children: [...children.slice(0, after), textRun(label), ...children.slice(after)] };
}

/**
 * Returns the text and its notes. mammoth lists these at the end and links both ways; here a note begins with its mark,
 * `[1]`, as it does in the text.
 */
function cutNotes(html: string): readonly string[] {
  const start = html.search(/<ol><li id="(?:foot|end)note-/u);
  if (start < 0) return [html];
  let count = 0;
  const notes = html
    .slice(start)
    .replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, '')
    .replace(/<li id="(?:foot|end)note-[^"]*"><p>/gu, () => {
      count += 1;
      return `</ol><p>[${count}] `;
    });
  return [html.slice(0, start), notes];
}

/** A box to tick is a character in print. */
function printCheckboxes(html: string): string {
  return html.replace(/<input type="checkbox"(?<checked>[^>]*)>/gu, (_, checked: string) =>
    checked.includes('checked') ? '☑' : '☐',
  );
}
