/** What the report says of a Word file: changes, comments, furniture and text that hardly anybody sees. */
import type { Finding, LeftOut } from '../faults.ts';
import { reportPictures } from '../pictures.ts';
import { descend, textOf, type XmlElement } from '../xml.ts';
import { findFaint, type ShownText } from './hidden-text.ts';
import type { Parts } from './left-out.ts';
import { reportNumbers } from './numbering.ts';
import type { Restated } from './restate.ts';

/** A part that prints text: without what is taken out, then as mammoth is given it. */
export interface WordPart {
  readonly name: string;
  readonly shown: ShownText;
  readonly restated: Restated;
}

/** Elements whose text a tracked change takes out. */
export const removed = new Set(['w:del', 'w:moveFrom']);
const added = new Set(['w:ins', 'w:moveTo']);

/** Returns the findings of a file with these parts, `printing` being those that print its text. */
export function reportWord(
  parts: Parts,
  printing: readonly WordPart[],
  leftOut: readonly LeftOut[],
  unknownSymbols: readonly string[],
): readonly Finding[] {
  const texts = printing.map(({ shown: { part } }) => part);
  const restated = printing.map((part) => part.restated);
  const at = (pattern: RegExp) => leftOut.filter(({ place }) => pattern.test(place)).map(({ text }) => text);
  const comments = at(/^批注$/u).length;
  return [
    ...reportChanges(texts),
    ...(comments > 0 ? [{ ...info, rule: 'docx-comments' as const, found: `批注 ${comments} 条` }] : []),
    ...quote({ ...info, rule: 'page-furniture' }, at(/^页[眉脚]$/u)),
    ...quote({ ...info, rule: 'page-rotated' }, [...parts].flatMap(watermarksOf)),
    ...quote({ ...hidden, rule: 'docx-hidden-text' }, at(/^隐藏文字$/u)),
    ...quote({ ...faint, rule: 'docx-faint-text' }, texts.flatMap(findFaint)),
    ...quote(
      { ...struckOut, rule: 'text-struck' },
      printing.flatMap(({ shown }) => shown.struck.map(nameStruck)),
    ),
    ...quote({ ...info, rule: 'reading-left-out' }, at(/^注音$/u)),
    ...quote(
      { ...equation, rule: 'docx-equation' },
      restated.flatMap(({ equations }) => equations),
    ),
    ...quote(
      { ...unread, rule: 'docx-field-empty' },
      restated.flatMap(({ emptyFields }) => emptyFields),
    ),
    ...quote({ ...unread, rule: 'docx-symbol' }, unknownSymbols),
    ...quote({ ...unread, rule: 'docx-drawing-text' }, [...parts].flatMap(drawnText)),
    ...reportPictures(texts.flatMap(namePictures), texts.map(textOf).join('')),
    ...reportNumbers([parts.get('word/numbering.xml'), parts.get('word/styles.xml'), ...texts]),
  ];
}

function nameStruck({ text, paragraph }: ShownText['struck'][number]): string {
  return `“${paragraph}…”里的“${text}”`;
}

/** Words of diagrams and charts, which are parts of their own, and of WordArt, which is an attribute. */
function drawnText([name, part]: readonly [string, XmlElement]): readonly string[] {
  if (!/^word\/(?:document\d*|diagrams\/data\d*|charts\/chart\d*)\.xml$/u.test(name)) return [];
  const own = name.startsWith('word/document')
    ? []
    : [...descend(part)].filter((element) => /^(?:a:t|c:v)$/u.test(element.name)).map(textOf);
  return [...own, ...artOf(part)].filter((text) => /\p{Script=Han}/u.test(text));
}

/** Word keeps a watermark as WordArt of a header. */
function watermarksOf([name, part]: readonly [string, XmlElement]): readonly string[] {
  return /^word\/(?:header|footer)\d*\.xml$/u.test(name) ? artOf(part) : [];
}

function artOf(part: XmlElement): readonly string[] {
  const paths = [...descend(part)].filter(({ name }) => name === 'v:textpath');
  return paths.map(({ attributes }) => attributes['string']?.trim() ?? '').filter((text) => text !== '');
}

/** Pictures by what their author calls them, embedded objects by the program that made them. */
function namePictures(part: XmlElement): readonly string[] {
  return [...descend(part)].flatMap((element) => {
    if (element.name === 'w:drawing') return nameDrawing([...descend(element)]);
    if (element.name === 'o:OLEObject') return [`嵌入的 ${element.attributes['ProgID'] ?? '对象'}`];
    const old =
      element.name === 'w:pict' ? [...descend(element)].find(({ name }) => name === 'v:imagedata') : undefined;
    return old ? [old.attributes['o:title'] || '没有名称的图片'] : [];
  });
}

function nameDrawing(elements: readonly XmlElement[]): readonly string[] {
  if (!elements.some(({ name }) => name === 'a:blip')) return [];
  const { descr, title, name } = elements.find((element) => element.name === 'wp:docPr')?.attributes ?? {};
  return [descr || title || name || '没有名称的图片'];
}

const info = { severity: 'info' } as const;
const hidden = { severity: 'warning', expected: '没有隐藏文字的文件；隐藏文字未收入正文' } as const;
const faint = { severity: 'warning', expected: '看得见的文字；白色或小于 4 磅的字已收入正文，请核对' } as const;

const struckOut = {
  severity: 'warning',
  expected: '没有删除线的定稿；有删除线的文字按已删除处理，未收入正文',
} as const;
const equation = { severity: 'info', expected: '一行写得下的算式；请与原件核对' } as const;
const unread = { severity: 'warning', expected: '普通的文字；未收入正文，请在 Word 里改成文字后另存' } as const;

/** One finding with all texts, each once; none without texts. */
function quote(finding: Omit<Finding, 'found'>, texts: readonly string[]): readonly Finding[] {
  return texts.length === 0 ? [] : [{ ...finding, found: [...new Set(texts)].join('；').slice(0, 200) }];
}

function reportChanges(texts: readonly XmlElement[]): readonly Finding[] {
  const names = texts.flatMap((text) => [...descend(text)].map(({ name }) => name));
  const deletions = names.filter((name) => removed.has(name)).length;
  const insertions = names.filter((name) => added.has(name)).length;
  if (deletions + insertions === 0) return [];
  const found = `删除 ${deletions} 处（未收入），插入 ${insertions} 处（已收入）`;
  return [{ rule: 'docx-tracked-changes', severity: 'info', found, expected: '接受或拒绝全部修订后的定稿' }];
}
