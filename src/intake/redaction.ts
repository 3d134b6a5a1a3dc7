/**
 * Takes characters out of a document before anything else sees them: each becomes `█`, so that lines, offsets and all
 * addresses stay, and nothing that is published can hold them. The original still does, and so is not published.
 */
import { type DocumentMetadata, type Redaction, type SourceDocument, takenOut } from '../model/document.ts';
import type { Span } from '../model/printed.ts';

/** Returns the document without the characters of `redactions`; `words` are taken out of its facts too. */
export function redactDocument(
  document: SourceDocument,
  redactions: readonly Redaction[],
  words: readonly string[],
): SourceDocument {
  return {
    ...document,
    text: coverSpans(document.text, redactions),
    metadata: coverFacts(document.metadata, words),
    redactions,
    originalWithheld: true,
  };
}

/** Line feeds stay, so that lines keep their numbers. */
function coverSpans(text: string, spans: readonly Span[]): string {
  const units = text.split('');
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) if (units[at] !== '\n') units[at] = takenOut;
  }
  return units.join('');
}

function coverFacts(facts: DocumentMetadata, words: readonly string[]): DocumentMetadata {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, coverValue(value, words)]));
}

function coverValue(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string') return words.reduce(coverWord, value);
  if (Array.isArray(value)) return value.map((item) => coverValue(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, coverValue(inner, words)]));
}

function coverWord(text: string, word: string): string {
  return text.replaceAll(word, takenOut.repeat(word.length));
}
