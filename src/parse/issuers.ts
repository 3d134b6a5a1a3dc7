/**
 * Reads who issues a document: the signature, else the masthead, else the title (国务院办公厅关于…的意见). A person, the body
 * that seals on behalf of another (代章) and a line that tells how to call are never among them.
 */
import type { HeadBlock, HeadKind } from '../model/plan.ts';
import { nothing, type Printed, slicePrinted } from '../model/printed.ts';
import type { Signature } from './closing.ts';

/** `国务院办公厅关于…的意见`: who issues stands before 关于 */
const inTitle =
  /^(?<body>\p{Script=Han}{2,30}?(?:政府|委员会|办公室|办公厅|国务院|指挥部|[局委厅办部院会]))(?:关于|關於)/u;
/** 市长林远山, 总理江望舒 */
const person =
  /(?:总理|總理|[省市县縣区區镇鎮乡鄉州盟旗部局署厅廳行院]长|[省市县縣区區镇鎮乡鄉部局]長|主任|主席|书记|检察长|委员长)\s*[\p{Script=Han}·]{2,4}$/u;
const noBody = /代章|联系人|联系电话|[：:]|^附/u;

/** Returns the issuing bodies; `proclaiming` is who proclaimed a statute, as its history says. */
export function readIssuingBodies(
  head: readonly HeadBlock[],
  { names }: Signature,
  proclaiming: string | undefined,
): string[] {
  const signed = contentOf(head, 'signature');
  const bodies = [signed, names].map((lines) => lines.flatMap(namesIn).filter(isBody)).find(({ length }) => length > 0);
  if (bodies) return bodies;
  const masthead = contentOf(head, 'masthead').map(({ text }) => withoutKind(text));
  if (masthead.some(Boolean)) return masthead.filter(Boolean);
  const title = contentOf(head, 'title').at(0) ?? nothing;
  const named = inTitle.exec(title.text)?.groups?.['body'] ?? '';
  return (named ? namesIn(slicePrinted(title, 0, named.length)) : [proclaiming ?? '']).filter(Boolean);
}

function contentOf(head: readonly HeadBlock[], kind: HeadKind): Printed[] {
  return head.filter((block) => block.kind === kind).map(({ content }) => content);
}

/** 潍坊市人民政府文件, 中华人民共和国国务院令, 甲市人民政府专题会议纪要 */
function withoutKind(masthead: string): string {
  return masthead
    .replace(/文\s*件$|令$|(?:常务|全体|专题|办公|工作|党组|联席)*会议纪要$/u, '')
    .replace(/^中华人民共和国(?=国务院$)/u, '');
}

function isBody(name: string): boolean {
  return !person.test(name) && !noBody.test(name);
}

/** Two bodies on one line stand apart in the source (中共甲县委　甲县人民政府); the letters of 司　法　局 are one name. */
function namesIn({ text, pieces }: Printed): string[] {
  const words = pieces.map(({ at, length }) => text.slice(at, at + length).trim());
  return words.every((word) => word.length >= 4) ? words : [text];
}
