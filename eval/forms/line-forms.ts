/**
 * How paper, copies and exports damage the lines and signs of a document: text → text. No word is lost, nor what only a
 * lost break or gap could tell: rows of tables keep their lines.
 */
import { Converter } from 'opencc-js/cn2t';
import type { Form } from './form.ts';
import { changeLines, isTabular, leadingNumber } from './lines.ts';
import { flush, indent, paginate, wrap } from './paper.ts';

const title =
  /^[^。，；：:\d]{5,60}(?:方案|计划|要点|意见|通知|办法|规定|条例|决定|措施|规划|细则|公告|报告|安排|批复|函)$/u;
const signature = /^[\p{Script=Han}\s]{3,30}(?:府|局|委|室|会|院|部|厅|组|处)$/u;
const dayLine = /^\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{1,4}月.{1,4}日\s*$/u;
/** `（责任单位：市司法局、市财政局）` at the end of its paragraph */
const note = /[（(〔[][^（）()。]{0,8}(?:责任|牵头|负责|配合|主办)[^。]*[）)〕\]]$/u;
const paragraphEnd = /[。！？；;）)]$/u;

/** The forms of lines and signs, each by itself. */
export const lineForms: readonly Form[] = [
  { name: 'wrapped', damage: (text) => wrap(indent(text), 38) },
  { name: 'wrapped, no indent', damage: (text) => wrap(flush(text), 35) },
  { name: 'wrapped, margin', damage: (text) => wrap(indent(text), 42).replace(/^/gmu, '        ') },
  { name: 'wrapped, blank between', damage: (text) => wrap(double(flush(text)), 40) },
  { name: 'pages', damage: (text) => paginate(text, (page) => ['', `— ${page} —`, '']) },
  { name: 'pages, hyphens', damage: (text) => paginate(text, (page) => [`- ${page} -`]) },
  { name: 'pages, bare', damage: (text) => paginate(text, (page) => [`${page}`]) },
  { name: 'pages, of all', damage: (text) => paginate(text, (page, all) => [`第${page}页 共${all}页`]) },
  { name: 'pages, head', damage: (text) => paginate(text, (page) => ['', `${page}`, '', '甲县人民政府公报', '']) },
  { name: 'pages, form feed', damage: (text) => paginate(text, () => ['\f']).replace(/\f\n/gu, '\f') },
  { name: 'breaks doubled', damage: double },
  { name: 'paragraphs joined', damage: joinParagraphs },
  { name: 'one line', damage: (text) => runTogether(text, ' ') },
  { name: 'one line, no gaps', damage: (text) => runTogether(text, '') },
  { name: 'one line, wrapped', damage: wrapTogether },
  { name: 'no indent', damage: flush },
  { name: 'title spaced', damage: (text) => changeLines(text, (line) => (title.test(line) ? spread(line) : line)) },
  { name: 'figures apart', damage: setFiguresApart },
  { name: 'characters apart', damage: (text) => changeLines(text, spread) },
  { name: 'wide figures', damage: (text) => changeLines(text, widenFigures) },
  { name: 'narrow stops', damage: (text) => text.replace(/[，；：（）！？]/gu, (stop) => stop.normalize('NFKC')) },
  { name: 'stops 1、 and 一．', damage: (text) => changeStops(text, '、', '．') },
  { name: 'stops 1． and 一.', damage: (text) => changeStops(text, '．', '.') },
  { name: 'numbers apart', damage: (text) => changeLines(text, setNumberApart) },
  { name: 'signature joined', damage: joinSignature },
  { name: 'notes apart', damage: (text) => changeLines(text, (line) => line.replace(note, '\n$&')) },
  { name: 'notes cut', damage: (text) => changeLines(text, (line) => line.replace(note, cutInHalf)) },
  { name: 'traditional, Taiwan', damage: Converter({ from: 'cn', to: 'tw' }) },
  { name: 'traditional, Hong Kong', damage: Converter({ from: 'cn', to: 'hk' }) },
  { name: 'em spaces', damage: (text) => changeLines(text, setInEms) },
  { name: 'CRLF', damage: (text) => text.replace(/\n/gu, '\r\n') },
  { name: 'tabs', damage: (text) => changeLines(text, (line) => line.replace(/^\s*(?=\S)/u, '\t')) },
  { name: 'hidden signs', damage: (text) => `\ufeff${text.replace(/(?<=[，。、])(?=\p{Script=Han})/gu, '\u200b')}` },
  {
    name: 'no-break spaces',
    damage: (text) => changeLines(text, (line) => line.trim().replace(/^.+$/u, '\u00a0\u00a0$&\u00a0')),
  },
];

function double(text: string): string {
  return text.replace(/\n/gu, '\n\n');
}

/** Where few paragraphs have a number, nothing tells where the others begin. */
function runTogether(text: string, gap: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isNumbered = lines.filter((line) => leadingNumber(line) !== '').length * 2 >= lines.length;
  return isNumbered && !isTabular(text) ? lines.map((line) => line.trim()).join(gap) : text;
}

function wrapTogether(text: string): string {
  const line = runTogether(text, ' ');
  return line === text ? text : wrap(line, 40);
}

/** Joins the paragraphs of a provision: those that no number opens with the sentence above them. */
function joinParagraphs(text: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => leadingNumber(line) !== '');
  const joined: string[] = [];
  let numbered = false;
  for (const [index, line] of lines.entries()) {
    const above = joined.at(-1) ?? '';
    numbered = numbered ? line.trim() !== '' : leadingNumber(line) !== '';
    const goesOn =
      numbered && index < last && !leadingNumber(line) && paragraphEnd.test(above) && paragraphEnd.test(line);
    if (goesOn && !isTabular(line)) joined[joined.length - 1] = above + line.trim();
    else joined.push(line);
  }
  return joined.join('\n');
}

/** 关于印发 → 关 于 印 发; what stands apart stands farther apart. */
function spread(line: string): string {
  return line.replace(/(?<=\S)\s+(?=\S)/gu, '　　').replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ');
}

/** 2025年6月底前 → 2025 年 6 月底前 */
function setFiguresApart(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ');
}

/** An address of the web has no other figures. */
function widenFigures(line: string): string {
  if (line.includes('://')) return line;
  return line.replace(/[0-9A-Za-z%]|(?<=\d)\./gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function changeStops(text: string, behindFigure: string, behindHan: string): string {
  return text
    .replace(/^(\s*\d{1,3})[.．、](?!\d)/gmu, `$1${behindFigure}`)
    .replace(/^(\s*[一二三四五六七八九十]{1,3})[.．、]/gmu, `$1${behindHan}`);
}

/** 1.推进 → 1. and 推进 */
function setNumberApart(line: string): string {
  const number = leadingNumber(line);
  const rest = line.slice(number.length).trim();
  return number && rest ? `${number}\n${rest}` : line;
}

/** As converters indent a line, and part it from its number. */
function setInEms(line: string): string {
  const number = leadingNumber(line).trim();
  const rest = line.trim().slice(number.length).trim();
  return line.trim() && `\u2003\u2003${number}${number && '\u2003'}${rest}`;
}

/** 甲县人民政府 above 2024年3月1日 → both on one line */
function joinSignature(text: string): string {
  const joined: string[] = [];
  for (const line of text.split('\n')) {
    const above = joined.findLastIndex((one) => one.trim() !== '');
    const signed = joined[above] ?? '';
    if (dayLine.test(line) && signature.test(signed))
      joined.splice(above, joined.length, `${signed.trimEnd()}　${line.trim()}`);
    else joined.push(line);
  }
  return joined.join('\n');
}

function cutInHalf(text: string): string {
  const middle = Math.ceil(text.length / 2);
  return `${text.slice(0, middle)}\n${text.slice(middle)}`;
}
