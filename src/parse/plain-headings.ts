/**
 * Finds the headings of a text that numbers nothing: lines in, those that head the paragraphs below them out. One stands in
 * 【】, is set as a heading or in bold type, or is short, without a stop, below the end of a paragraph and above prose; a
 * neighbour has to look like it, for a lone short line is none.
 */
import { opensWithNumber } from '../model/official/level-numbers.ts';
import { isBareLabel } from './annex-labels.ts';
import { endsSentence } from './broken-lines.ts';
import type { SourceLine } from './lines.ts';
import { isNote } from './notes.ts';
import { isRow } from './paragraphs.ts';
import { endsWithBody, shapeOf } from './shapes.ts';

type Kind = 'set' | 'bold' | 'boxed' | 'short';

const boxed = /^【[^【】]{1,30}】$/u;
/** 保障措施, 工作安排: a heading, though a title may end so */
const bareGenre = /^\p{Script=Han}{4,6}$/u;
const stop = /[。；：:，,！？!?\t|]/u;
const longestHeading = 20;
const longestSetHeading = 40;
/** What is longer is a line of a paragraph, though paper may have cut its sentence. */
const shortestLine = 20;

/** Returns the headings among the lines of a text. */
export function findPlainHeadings(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const printed = lines.flatMap((line, at) => (line.blank || line.aside ? [] : [{ line, above: lines[at - 1] }]));
  const found = printed.flatMap(({ line, above }, at) => {
    const kind = kindOf(line, above, printed[at + 1]?.line);
    return kind ? [{ line, kind }] : [];
  });
  return new Set(
    found.flatMap(({ line, kind }, at) =>
      [found[at - 1], found[at + 1]].some((neighbour) => neighbour?.kind === kind) ? [line] : [],
    ),
  );
}

function kindOf(line: SourceLine, above: SourceLine | undefined, below: SourceLine | undefined): Kind | undefined {
  const { text } = line.content;
  if (!below || below.heading || boxed.test(below.content.text)) return undefined;
  if (boxed.test(text)) return 'boxed';
  if (stop.test(text) || text.length > longestSetHeading) return undefined;
  if (line.heading) return 'set';
  if (line.bold) return 'bold';
  return isShort(line) && isSetApart(above) && isProse(below.content.text) ? 'short' : undefined;
}

function isShort({ content }: SourceLine): boolean {
  const { text } = content;
  return (
    text.length > 1 &&
    text.length <= longestHeading &&
    (shapeOf(text) === 'line' || (shapeOf(text) === 'title' && bareGenre.test(text))) &&
    !isRow(content) &&
    ![isBareLabel, opensWithNumber, endsWithBody, isNote].some((test) => test(text))
  );
}

/** Below a sentence, the title, addressees or a gap. */
function isSetApart(above: SourceLine | undefined): boolean {
  return !above || above.blank || endsSentence(above.content.text) || shapeOf(above.content.text) !== 'line';
}

function isProse(text: string): boolean {
  return endsSentence(text) || text.length >= shortestLine;
}
