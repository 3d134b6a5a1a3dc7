/**
 * Cuts a text into sentences. A sentence ends with 。！？ and the quotes and brackets that close behind it; an end inside
 * brackets does not count (公文 set whole sentences in （）). Line breaks between paragraphs end a sentence too.
 */
import { bracketDepth, bracketStep, closesBehind } from '../model/official/brackets.ts';
import type { Span } from '../model/printed.ts';

const behindEnd = new RegExp(`[${closesBehind}]`, 'u');

/** Returns the sentences of `text` in order; together they cover every character but the line breaks between them. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    sentences.push(...splitParagraph(paragraph).map(({ start, end }) => ({ start: start + from, end: end + from })));
    from += paragraph.length + 1;
  }
  return sentences;
}

function splitParagraph(text: string): Span[] {
  const sentences: Span[] = [];
  const balanced = bracketDepth(text) === 0;
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    depth += bracketStep(character);
    if (!'。！？!?'.includes(character) || (balanced && depth > 0)) continue;
    while (at + 1 < text.length && behindEnd.test(text.charAt(at + 1))) at += 1;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
