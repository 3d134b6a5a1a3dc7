/**
 * Joins what paper has wrapped without a paragraph's end: lines → lines, each run of lines that all go up to the edge in
 * one. A text whose line breaks were lost before it was wrapped stands in such a run, and lost-breaks.ts cuts it again.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import type { Printed } from '../model/printed.ts';
import { addLine, closeParagraph, openParagraph } from './broken-lines.ts';
import { extentOf, type SourceLine } from './lines.ts';
import { readEdge } from './paper-edge.ts';

/** A paragraph of fewer lines is nothing but one. */
const fewestLines = 5;
const gap: Printed = { text: ' ', pieces: [] };

/** Returns the lines of a document with its wrapped runs joined, or the same lines where paper has cut none. */
export function joinWrapped(lines: readonly SourceLine[]): readonly SourceLine[] {
  const { broken, isFull } = readEdge(lines.filter(({ blank }) => !blank));
  if (!broken) return lines;
  const runs: [SourceLine, ...SourceLine[]][] = [];
  let goesOn = false;
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && goesOn && !line.blank) run.push(line);
    else runs.push([line]);
    goesOn = !line.blank && isFull(line.extent);
  }
  return runs.flatMap((run) => (run.length < fewestLines ? run : [joinRun(run)]));
}

/** A gap at the start of a line parts a number from the heading above it. */
function joinRun([first, ...others]: readonly [SourceLine, ...SourceLine[]]): SourceLine {
  const paragraph = openParagraph(first.content);
  for (const { content, indented } of others) {
    if (indented && opensWithNumber(content.text)) addLine(paragraph, gap);
    addLine(paragraph, content);
  }
  const content = closeParagraph(paragraph);
  return { ...first, content, extent: extentOf(content.text) };
}
