/**
 * Reads the fields of a record that somebody exported as text: `title: 甲市方案`, `publish_date: 2031-05-06`, `content: 各县人民政府：…`.
 * The text begins behind the label of the last one; what stands above it is said of the document.
 */
import { slicePrinted, trimPrinted } from '../model/printed.ts';
import type { SourceLine } from './lines.ts';
import { labels } from './page-words.ts';

const field = new RegExp(`^(?:[A-Za-z][\\w -]{1,24}|${labels})\\s*[:：]`, 'u');
const textField = /^(?:content|text|body|full[_ ]?text|正文|正文内容|全文|文件内容|文件全文|内容)\s*[:：]/iu;
const fewestFields = 2;

/** Returns the lines of a document with its fields aside, the label of its text on a line of its own. */
export function splitFields(lines: readonly SourceLine[]): readonly SourceLine[] {
  const printed = lines.filter(({ blank }) => !blank);
  const at = printed.findIndex(({ content }) => !field.test(content.text) || textField.test(content.text));
  const text = printed[at];
  const label = textField.exec(text?.content.text ?? '')?.[0];
  if (!text || !label || at < fewestFields) return lines;
  const fields = new Set(printed.slice(0, at));
  return lines.flatMap((line) => {
    if (line === text) return cutLabel(line, label.length);
    return fields.has(line) ? [{ ...line, aside: true }] : [line];
  });
}

function cutLabel(line: SourceLine, length: number): SourceLine[] {
  const content = trimPrinted(slicePrinted(line.content, length));
  const label = { ...line, content: slicePrinted(line.content, 0, length), aside: true };
  return content.text === '' ? [label] : [label, { ...line, content }];
}
