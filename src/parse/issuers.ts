/**
 * Reads who issues a document: the signature, else the masthead, else the title (国务院办公厅关于…的意见), else the history of a
 * statute, else a fact that stands above it (发文机关：甲局). A person, the body that seals on behalf of another (代章) and a line that tells how to call
 * are never among them.
 */
import { isBareOrgan } from '../model/official/unit-names.ts';
import type { HeadBlock, HeadKind } from '../model/plan.ts';
import { joinPrinted, nothing, type Printed, slicePrinted } from '../model/printed.ts';
import { simplify } from '../segment/traditional.ts';
import { bodyNames, printedWords } from './body-names.ts';
import type { Signature } from './foot.ts';
import { printedGroup, printedPart } from './printed-group.ts';
import { endsWithBody, personCharacter, saysAbout, signersOffice } from './shapes.ts';

/** `国务院办公厅关于…的意见`, `甲市人民政府办公室转发市教育局关于…的通知`: who issues stands before 关于 or 转发; `甲市人民政府工作报告` */
const inTitle =
  /^(?:\d{4}年度?)?(?:中华人民共和国(?=国务院))?(?!对)(?<body>[\p{Script=Han}\s]{2,80}?)(?:等.{1,3}(?:部门|单位))?\s*(?:关[于於]|[印转]发|批转|[公通]告$|(?<=人民政府|国务院)(?:政府)?工作报告$)/du;
/** `甲市人民政府令（第16号）` on one line */
const inNumber = /^(?<body>\p{Script=Han}{2,40}?)(?:[公通]告|令)\s*[（(]?第/du;
/** 2031年1月2日|甲市第七届人民代表大会常务委员会|第七次会议通过 in the history of a statute; not its 批准 above */
const adopting =
  /(?:日|^[（(]?)[，,\s]*(?:已?[经由]\s*)?(?<body>\p{Script=Han}{2,30}?(?:人民代表大会(?:常务委员会)?|人大常委会))\s*第[^，。；]{1,12}?次[^，。；、]{0,6}会议[^，。；、]{0,6}通过/du;
/** 市长林远山, 总理江望舒 */
const person = new RegExp(`${signersOffice}\\s*[${personCharacter}]{2,4}$`, 'u');
/** 中共甲市委人才工作|领导小组办公室 on two lines: what no name of a body begins with */
const restOfName = /^(?:工作)?(?:(?:领导小组|委员会|联席会议|指挥部|协调小组|工作组|专班)(?:办公室)?|办公[室厅])$/u;
/** 甲市教育局|2031年, 甲市教育局|“十五五” */
const yearInTitle = /(?<=\S)(?:\d{4}[年—-]|“?十.五)/u;
const shortestOwner = 4;
const textKinds: ReadonlySet<HeadKind> = new Set(['addressees', 'notice', 'preamble']);
const noBody = /代章|联系人|联系电话|[：:]|^附|^《/u;
/** `发文机关：甲市教育局、甲市财政局`, `【制定机关】甲市教育局`, `issuer: 甲市教育局` above a title */
const labelled =
  /^(?:[【[]?(?:发文|制发|制定|发布|印发|颁布)(?:机关|机构|单位|部门)[】\]]?|issu(?:er|ed[_-]by|ing[_-]bod(?:y|ies)):)[\s:：|]*(?<names>[^\s:：|][^:：|]*)?$/diu;

const press = /(?:新华社|通讯社|融媒体中心|电视台|广播台|报社)$/u;
const authors = /^authors?:\s*(?<name>\S.*)?$/iu;

/** Who else may have issued a document that names nobody itself. */
export interface OtherBodies {
  /** Who proclaimed a statute, as its history says. */
  readonly proclaiming: string | undefined;
  /** Who put it on its web page. */
  readonly publishers: readonly string[];
}

/** Returns the issuing bodies. */
export function readIssuingBodies(
  head: readonly HeadBlock[],
  { names }: Signature,
  { proclaiming, publishers }: OtherBodies,
): string[] {
  const bodies = [signedAbove(head), names]
    .map((lines) => joinNames(lines).flatMap(bodyNames).filter(isBody))
    .find(isAny);
  if (bodies) return bodies;
  const numbered = contentOf(head, 'number').flatMap(({ text }) => printedGroup(inNumber, text, 'body') ?? []);
  if (numbered.some(endsWithBody)) return numbered.map(withoutCountry);
  const masthead = contentOf(head, 'masthead').map(({ text }) => withoutKind(text));
  if (masthead.some(endsWithBody)) return masthead.filter(endsWithBody);
  const annotations = contentOf(head, 'annotation');
  const labelledNames = annotations.flatMap((line, at) => labelledBodies(line, annotations[at + 1]));
  const titled = contentOf(head, 'title').map(bodiesInTitle).find(isAny);
  if (titled) return titled.map((name) => wholeName(name, [...labelledNames, ...publishers]));
  if (proclaiming) return [proclaiming];
  const adopted = annotations.flatMap(({ text }) => printedGroup(adopting, text, 'body') ?? []);
  if (adopted[0]) return [adopted[0]];
  const named = [...labelledNames, ...listedAuthors(annotations)];
  if (named.length > 0) return named;
  return publishers.length > 0 ? [...publishers] : ownerInTitle(contentOf(head, 'title').at(0) ?? nothing);
}

function isAny(names: readonly string[]): boolean {
  return names.length > 0;
}

/**
 * The signatures in the head. Right below 甲市人民政府关于修改…的决定 another body on a line of its own has only put it on
 * its site.
 */
function signedAbove(head: readonly HeadBlock[]): Printed[] {
  const title = head.findIndex(({ kind, content }) => kind === 'title' && isAny(bodiesInTitle(content)));
  const text = head.findIndex(({ kind }) => textKinds.has(kind));
  const isPublisher = (index: number): boolean => title >= 0 && index > title && (text < 0 || index < text);
  return contentOf(
    head.filter((_, index) => !isPublisher(index)),
    'signature',
  );
}

/** 市教育局 in the title of what 甲市教育局 has put on its page */
function wholeName(name: string, others: readonly string[]): string {
  const whole = /^[省市县州区縣區]/u.test(name) ? others.find((other) => other.endsWith(name)) : undefined;
  return whole ?? name;
}

/** What stands behind such a label, in the next word of its line or on the line below it. */
function labelledBodies(line: Printed, below: Printed | undefined): string[] {
  const alone = labelled.exec(simplify(line.text).replace(/\s/gu, ''));
  if (alone && !alone.groups?.['names']) return bodiesIn(below?.text ?? '');
  const words = printedWords(line)
    .flatMap((word) => word.split('|'))
    .filter(Boolean);
  return words.flatMap((word, index) => {
    const isLabel = labelled.test(simplify(word.trim()));
    return bodiesIn((isLabel && (printedGroup(labelled, word.trim(), 'names') ?? words[index + 1])) || '');
  });
}

function bodiesIn(names: string): string[] {
  return names.split(/[、\s]+/u).filter(endsWithBody);
}

/** `author: 甲市教育局` in a front matter, `authors:` and the entries of its list below it; who writes for the press has issued nothing */
function listedAuthors(annotations: readonly Printed[]): string[] {
  const texts = annotations.map(({ text }) => text);
  const label = texts.findIndex((text) => authors.test(text));
  if (label < 0) return [];
  const listed = [authors.exec(texts[label] ?? '')?.groups?.['name'] ?? '', ...texts.slice(label + 1)].filter(Boolean);
  const end = listed.findIndex((text) => !endsWithBody(text) || /[:：]/u.test(text) || press.test(simplify(text)));
  return listed.slice(0, end < 0 ? listed.length : end);
}

function bodiesInTitle(title: Printed): string[] {
  const body = printedGroup(inTitle, title.text, 'body') ?? '';
  const start = title.text.indexOf(body);
  const names = bodyNames(slicePrinted(title, start, start + body.length));
  return names.every(endsWithBody) ? names : [];
}

/** `甲市第一中学` on a line above 应急预案, `甲市教育局2031年工作要点`: whose document it is */
function ownerInTitle(title: Printed): string[] {
  const lines = title.pieces.slice(1).map(({ at }) => at);
  const year = title.text.search(yearInTitle);
  const owner = [...lines, year].map((end) => title.text.slice(0, Math.max(end, 0))).find(isOwner);
  return owner ? [withoutCountry(owner)] : [];
}

function isOwner(name: string): boolean {
  return name.length >= shortestOwner && endsWithBody(name) && !saysAbout(name) && !/[，。；：《]/u.test(name);
}

function contentOf(head: readonly HeadBlock[], kind: HeadKind): Printed[] {
  return head.filter((block) => block.kind === kind).map(({ content }) => content);
}

/** 潍坊市人民政府文件, 中华人民共和国国务院令, 甲市人民政府专题会议纪要 */
function withoutKind(masthead: string): string {
  const kind = /文\s*件$|令$|(?:常务|全体|专题|办公|工作|党组|联席)*会议纪要$/u;
  return withoutCountry(printedPart(masthead, (name) => name.replace(kind, '')));
}

function withoutCountry(body: string): string {
  return printedPart(body, (name) => name.replace(/^中华人民共和国(?=国务院$)/u, ''));
}

/** A name that is too long for its line goes on on the next one. */
function joinNames(lines: readonly Printed[]): Printed[] {
  const names: Printed[] = [];
  for (const line of lines) {
    const last = names.at(-1);
    const text = simplify(line.text);
    if (last && restOfName.test(text) && (isBareOrgan(text) || !endsWithBody(last.text)))
      names[names.length - 1] = joinPrinted([last, line]);
    else names.push(line);
  }
  return names;
}

function isBody(name: string): boolean {
  return ![person, noBody].some((pattern) => pattern.test(simplify(name)));
}
