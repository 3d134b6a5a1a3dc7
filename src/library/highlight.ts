/**
 * Cuts a source text into coloured tokens, line by line, at build time. Shiki makes the lines and tokens; what colours
 * them is what enrich read (`SourceMark`), so that nothing is coloured that the library does not know. Shiki's own HTML
 * carries inline styles, which the site's policy forbids; here a token's kind becomes a class.
 */
import { createHighlighterCore, splitTokens } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { Reading, SourceMark } from '../model/enriched.ts';

export interface Token {
  readonly text: string;
  /** What it was read as, `layout` for what was left out of the text; undefined for plain text and blanks. */
  readonly kind: Exclude<Reading, 'text'> | 'layout' | undefined;
}

const highlighter = await createHighlighterCore({ engine: createJavaScriptRegexEngine() });

/** Returns the tokens of every line of `text`; the texts of a line joined are the line. Inner marks follow outer ones. */
export function highlight(text: string, marks: readonly SourceMark[]): readonly (readonly Token[])[] {
  const lines = highlighter.codeToTokensBase(text, { lang: 'text', theme: 'none' });
  const readings = paint(text.length, marks);
  return splitTokens(lines, bordersOf(readings)).map((line) =>
    line.map(({ content, offset }) => ({ text: content, kind: kindOf(readings[offset], content) })),
  );
}

/** What each character was read as; an inner mark covers an outer one. */
function paint(length: number, marks: readonly SourceMark[]): (Reading | undefined)[] {
  const readings = new Array<Reading | undefined>(length).fill(undefined);
  for (const { start, end, reading } of marks) readings.fill(reading, start, end);
  return readings;
}

function bordersOf(readings: readonly (Reading | undefined)[]): number[] {
  return [...readings.keys()].filter((at) => readings[at] !== readings[at - 1]);
}

function kindOf(reading: Reading | undefined, text: string): Token['kind'] {
  if (reading === 'text' || !text.trim()) return undefined;
  return reading ?? 'layout';
}
