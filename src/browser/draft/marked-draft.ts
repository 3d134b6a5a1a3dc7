/**
 * The draft itself as a Word file, with what was found as comments: at its beginning what concerns the whole, on each
 * measure what concerns it. Loaded when a reader first asks for one.
 */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type HeadingLevel,
  Paragraph,
  TextRun,
} from 'docx';
import type { DraftReport } from '../../draft/types.ts';
import type { TextBlock } from '../../formats/blocks.ts';
import { measureNotes, wholeNotes } from './wording.ts';

const author = '起草对照';

/** Returns the document; `Packer` of the same package writes it. Comments are of the day `date`. */
export function markedDraft(report: DraftReport, date: Date): Document {
  const blocks = report.blocks.map((block, index) => ({ ...block, notes: notesOf(block, index, report) }));
  const marked = blocks.filter(({ notes }) => notes.length > 0);
  return new Document({
    title: report.title,
    creator: '',
    styles: { default: { document: { run: { font: 'FangSong', size: 32 } } } },
    comments: {
      children: marked.map(({ notes }, id) => ({
        ...{ id, author, date },
        children: notes.map((note) => new Paragraph(note)),
      })),
    },
    sections: [{ children: blocks.flatMap((block) => blockParagraphs(block, marked.indexOf(block))) }],
  });
}

interface NotedBlock extends TextBlock {
  readonly notes: readonly string[];
}

function notesOf({ measure }: TextBlock, index: number, report: DraftReport): string[] {
  return [...(index === 0 ? wholeNotes(report) : []), ...(measure === undefined ? [] : measureNotes(report, measure))];
}

const headings: readonly (typeof HeadingLevel)[keyof typeof HeadingLevel][] = [
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'Heading5',
  'Heading6',
];

/** The comment stands at the first paragraph. */
function blockParagraphs({ text, level }: NotedBlock, comment: number): Paragraph[] {
  const heading = level === undefined ? undefined : headings[Math.min(level - 2, headings.length - 1)];
  return text.split('\n').map((line, index) => {
    const children = index === 0 && comment >= 0 ? commented(line, comment) : [new TextRun(line)];
    return new Paragraph({ ...(heading && { heading }), children });
  });
}

function commented(text: string, id: number) {
  const reference = new TextRun({ children: [new CommentReference(id)] });
  return [new CommentRangeStart(id), new TextRun(text), new CommentRangeEnd(id), reference];
}
