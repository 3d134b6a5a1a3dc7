/** The types of pdfjs that unpdf gives no names. */
import type { getDocumentProxy } from 'unpdf';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type PdfContent = Awaited<ReturnType<PdfPage['getTextContent']>>;
/** A run of characters of a page. */
export type PdfItem = Exclude<PdfContent['items'][number], { type: string }>;
