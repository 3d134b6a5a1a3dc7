/** How converters mark up a document: text → a page or a Markdown file of the same words. */
import type { Form } from './form.ts';
import { isTabular, leadingNumber } from './lines.ts';

const part = /^[一二三四五六七八九十]{1,3}、/u;
const group = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;
const longestHeading = 40;
const figures = /[A-Za-z0-9.%]+/gu;
/** A line that is short and ends no sentence. */
const heading = /^[^。；：:]+$/u;
/** What may be typed as Markdown already says something else when it is escaped. */
const marks = /^\s*(?:#{1,6}|[-*>])\s|\*\*|<[a-z/]|\]\(/imu;

/** The forms of markup, each by itself. */
export const markupForms: readonly Form[] = [
  page('html paragraphs', (line) => `<p>${line}</p>`),
  page('html breaks', (line) => `&nbsp;&nbsp;&emsp;${line}<br/>`),
  page('html divisions', (line) => `<div><div><span style="font-family: 仿宋">　　${line}</span></div></div>`),
  page('html of Word', (line) => `<p class=MsoNormal>${line.replace(figures, wordSpan)}<span><o:p></o:p></span></p>`),
  page('html headings', (line) => (isHeading(line) ? `<h2><strong>${line}</strong></h2>` : `<p>${line}</p>`)),
  markdown('Markdown, bold', (line) => (isHeading(line) ? `**${escapeMarks(line)}**` : escapeMarks(line))),
  markdown('Markdown, low lines', (line) => (isHeading(line) ? `__${escapeAll(line)}__` : escapeAll(line))),
  markdown('Markdown, bold numbers', setNumberBold),
  markdown('Markdown, headings', (line) => (isHeading(line) ? `${wrongDepth(line)} ${line}` : escapeMarks(line))),
  markdown('Markdown, underlined', (line) =>
    isHeading(line) ? `${line}\n${'-'.repeat(line.length)}` : escapeMarks(line),
  ),
  markdown('Markdown, lists', (line) =>
    /^\d/u.test(leadingNumber(line)) ? `*   ${escapeMarks(line)}` : escapeMarks(line),
  ),
  markdown('Markdown, links', (line) =>
    escapeMarks(line).replace(/《[^《》]+》/gu, '[$&](http://a.example/art_1_2.html "原文")'),
  ),
  markdown('Markdown, backslashes', (line) => `\u2003\u2003${escapeMarks(line)}`, '\\\n'),
  markdown('Markdown, breaks', (line) => `&nbsp; &nbsp;${line}<br>`, '\n'),
  markdown('Markdown, tags', (line) => line.replace(figures, '<span\nlang="EN-US">$&</span>')),
  markdown('Markdown, braces', (line) =>
    escapeMarks(line).replace(/\d+/gu, '[[$&]{lang="EN-US"\nstyle="color: red"}]{.a}'),
  ),
];

/** A page of lines that are escaped as HTML asks; rows of tables would lose their gaps. */
function page(name: string, set: (line: string) => string): Form {
  const escapeSigns = (line: string): string =>
    line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  const damage = (text: string): string =>
    isTabular(text) || marks.test(text)
      ? text
      : linesOf(text)
          .map((line) => set(escapeSigns(line)))
          .join('\n');
  return { name, ending: '.html', damage };
}

function markdown(name: string, set: (line: string) => string, between = '\n\n'): Form {
  const damage = (text: string): string =>
    isTabular(text) || marks.test(text) ? text : linesOf(text).map(set).join(between);
  return { name, ending: '.md', damage };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isHeading(line: string): boolean {
  return (part.test(line) || group.test(line)) && line.length <= longestHeading && heading.test(line);
}

function wrongDepth(line: string): string {
  return part.test(line) ? '###' : '#';
}

/** As a program escapes what would be a mark. */
function escapeMarks(line: string): string {
  return line
    .replace(/[\\`*_[\]]/gu, '\\$&')
    .replace(/^(?<mark>[-+>#])/u, '\\$<mark>')
    .replace(/^(?<number>\d+)\./u, '$<number>\\.');
}

/** As a program escapes every sign that could be one. */
function escapeAll(line: string): string {
  return line.replace(/[\\`*_{}[\]()#+.!-]/gu, '\\$&');
}

function setNumberBold(line: string): string {
  const number = leadingNumber(line);
  return number === '' ? escapeMarks(line) : `**${escapeMarks(number)}**${escapeMarks(line.slice(number.length))}`;
}

function wordSpan(found: string): string {
  return /^(?:amp|lt|gt)$/u.test(found) ? found : `<span lang=EN-US style='font-size:16.0pt'>${found}</span>`;
}
