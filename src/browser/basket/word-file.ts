/**
 * A folder as a Word file: headings as headings, passages as quotations, each with a note at the foot of the page that
 * cites it, the reader's notes as paragraphs. Loaded when a reader first asks for one.
 */
import { Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, Paragraph, TextRun } from 'docx';
import { runningText } from '../word-style.ts';
import type { ShownEntry } from './export.ts';

type Passage = Extract<ShownEntry, { readonly title: string }>;

/** Returns the document; `Packer` of the same package writes it. */
export function wordDocument(shown: readonly ShownEntry[]): Document {
  const passages = shown.filter(isPassage);
  const notes = passages.map((passage, index) => [index + 1, { children: [sourceLine(passage)] }] as const);
  return new Document({
    title: '资料夹',
    creator: '',
    styles: {
      default: runningText,
      paragraphStyles: [
        { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 480, right: 480 } } },
      ],
    },
    footnotes: Object.fromEntries(notes),
    sections: [{ children: shown.flatMap((entry) => paragraphsOf(entry, passages)) }],
  });
}

function isPassage(entry: ShownEntry): entry is Passage {
  return entry.heading === undefined;
}

function paragraphsOf(entry: ShownEntry, passages: readonly Passage[]): Paragraph[] {
  if (!isPassage(entry)) return [new Paragraph({ text: entry.heading, heading: HeadingLevel.HEADING_1 })];
  const lines = entry.text.split('\n');
  const quoted = lines.map((line, index) => {
    const note = index === lines.length - 1 ? [new FootnoteReferenceRun(passages.indexOf(entry) + 1)] : [];
    return new Paragraph({ style: 'Quote', children: [new TextRun(line), ...note] });
  });
  const lead = entry.lead
    ? [new Paragraph({ keepNext: true, children: [new TextRun({ text: entry.lead, bold: true })] })]
    : [];
  const notes = entry.note ? entry.note.split('\n').map((line) => new Paragraph(line)) : [];
  return [...lead, ...quoted, ...notes];
}

function sourceLine({ citation, url }: Passage): Paragraph {
  const link = new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink' })] });
  return new Paragraph({ children: [new TextRun(`${citation}，`), link] });
}
