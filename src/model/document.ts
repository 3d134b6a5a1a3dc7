/**
 * A document as it enters the library: what intake makes of a file and what parse reads.
 *
 * For a text file `text` is the decoded file, character by character but for the rows of its tables of tasks and the HTML in
 * Markdown. For a Word, PDF, HTML or OFD file it is the extracted text, one paragraph a line, and `anchors` says which page
 * or paragraph each line came from.
 */
import type { Status } from './kinds.ts';
import type { Span } from './printed.ts';

/** What kind of file a document came as. */
export type MediaType = 'text' | 'docx' | 'pdf' | 'html' | 'ofd';

/** Stands in a text for each character that an editor has taken out of it. */
export const takenOut = '█';

/** Tells whether a name is whole: one of which an editor has taken out a part names nothing. */
export function isUncut(name: string): boolean {
  return !name.includes(takenOut);
}

/** A stretch of a text that an editor has taken out for good: offsets, the place as the editor names it, the reason. */
export interface Redaction extends Span {
  readonly place: string;
  readonly reason: string;
}

/** Facts about a document that its text does not print or that an editor overrides; all optional. */
export interface DocumentMetadata {
  readonly title?: string;
  readonly issuingBodies?: readonly string[];
  /** Who put the document on its web page; the issuer where the text itself names none. */
  readonly publishers?: readonly string[];
  readonly documentNumber?: string;
  /** `2021-12-31` */
  readonly documentDate?: string;
  readonly publishedOn?: string;
  readonly indexNumber?: string;
  readonly validity?: string;
  readonly status?: Status;
  readonly region?: { readonly name: string; readonly level: string };
  readonly shortName?: string;
  readonly sourceUrl?: string;
  readonly fetchedOn?: string;
  /** The plan that this one takes the place of; `line` is that of the sidecar. */
  readonly replaces?: { readonly plan: string; readonly line: number };
  /** When an editor compared a recognised text with its scan. */
  readonly proofread?: string;
}

/** Where a line of a source was seen: shares of the page's width and height (left, top, right, bottom). */
interface ScanPlace {
  /** Counted from 1, as are lines and columns. */
  readonly line: number;
  readonly page: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** A recognised character that an editor should compare with the picture. */
export interface ScanDoubt extends ScanPlace {
  readonly column: number;
  readonly text: string;
  /** The model was unsure; it makes no word; a bracket without its pair; a number that skips. */
  readonly reason: 'unsure' | 'no-word' | 'bracket' | 'number';
}

/** The scan from which a text was recognised. */
export interface Scan {
  /** The scan as it came, below `sources/`, in the order of its pages. */
  readonly originals: readonly { readonly file: string; readonly sha256: string }[];
  /** The picture of each page below `sources/`, and its size in pixels. */
  readonly pages: readonly { readonly picture: string; readonly width: number; readonly height: number }[];
  readonly lines: readonly ScanPlace[];
  readonly doubts: readonly ScanDoubt[];
  /** When an editor compared the text with the pictures: `2026-03-01`. */
  readonly proofread?: string;
}

export interface SourceDocument {
  /** Plan id: the file's name without folders and ending. */
  readonly id: string;
  /** Path below `sources/`, with `/`. */
  readonly file: string;
  readonly media: MediaType;
  /** Hex sha256 of the file's bytes. */
  readonly sha256: string;
  readonly encoding?: string;
  readonly text: string;
  /** What was taken out of `text`, in the order of its editor's file. */
  readonly redactions?: readonly Redaction[];
  /** The file itself is not published: its editor, a redaction or hidden text forbids it. */
  readonly originalWithheld?: boolean;
  /** For recognised text. */
  readonly scan?: Scan;
  /** For extracted text: a label such as `第3页` or `第12段` per line of `text`; for Markdown where HTML breaks lines, `第8行`. */
  readonly anchors?: readonly string[];
  /** For extracted text: the line, from 1, with which its notes (脚注、尾注) begin; below them stands nothing else. */
  readonly notes?: number;
  readonly metadata: DocumentMetadata;
}
