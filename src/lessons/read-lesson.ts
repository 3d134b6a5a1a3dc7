/**
 * Reads a lesson (讲课稿): Markdown in which a line of its own quotes the library. In goes the text and what the library has,
 * out comes the lesson or every fault with its line. Quotations are directives as the CommonMark proposal has them:
 * `::措施[方案/编号]`, `::句子[编号 第2句]`, `::对照[编号 编号]`, `::主题[名称]`, and `:::问题[题目]` … `答案：…` … `:::`.
 */
import { type MdastNode, markdownToHtml, markdownToMdast } from 'satteri';
import { readYaml, type YamlFault } from '../model/editors-yaml.ts';
import { type Lesson, type LessonBlock, lessonFacts } from '../model/lesson.ts';
import { sayNearest } from '../model/nearest.ts';
import { childrenOf, listNodes } from './nodes.ts';

/** What a lesson may quote. */
export interface Quotable {
  /** Id of a measure → how many sentences it has. */
  readonly measures: ReadonlyMap<string, number>;
  /** Ids of what stands outside the measures: `weifang-2021/head`. */
  readonly passages: ReadonlySet<string>;
  /** Name or id of a topic → id. */
  readonly topics: ReadonlyMap<string, string>;
}

export interface LessonReading {
  /** The lesson, where it has no fault. */
  readonly lesson?: Lesson;
  readonly faults: readonly YamlFault[];
}

/** Returns the lesson `id` that `text` holds. */
export function readLesson(id: string, text: string, quotable: Quotable): LessonReading {
  const lines = text.split(/\r?\n/u);
  const nodes = childrenOf(markdownToMdast(lines.join('\n'), { features: { directive: true } }));
  const head = readHead(nodes[0], lines);
  const parts = readParts(nodes, { lines, quotable });
  const faults = [...head.faults, ...parts.flatMap((part) => ('found' in part ? [part] : []))];
  if (faults.length > 0 || !head.value) return { faults };
  return { lesson: { id, facts: head.value, blocks: parts.filter((part) => 'kind' in part) }, faults };
}

/** The facts stand below a rule of hyphens, which is the first line. */
function readHead(first: MdastNode | undefined, [line = '']: readonly string[]) {
  const expected = `第一行是 ---，下面写 ${Object.keys(lessonFacts.shape).join('、')}，再写一行 ---`;
  const found = line === '---' ? '--- 下面没有第二个 ---' : quote(line) || '空行';
  if (first?.type !== 'yaml') return { faults: [{ line: 1, column: 1, found, expected }] };
  const { value, faults } = readYaml(first.value, lessonFacts);
  return { value, faults: faults.map((fault) => ({ ...fault, line: fault.line + 1 })) };
}

interface Context {
  readonly lines: readonly string[];
  readonly quotable: Quotable;
}

type Part = LessonBlock | YamlFault;

/** Text between two quotations is one part. */
function readParts(nodes: readonly MdastNode[], context: Context): Part[] {
  const parts: Part[] = [];
  let prose: MdastNode[] = [];
  const endProse = (): void => {
    if (prose.length > 0) parts.push(...readProse(prose, context));
    prose = [];
  };
  for (const node of nodes) {
    if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      endProse();
      parts.push(...readQuotation(node, context));
    } else if (node.type !== 'yaml') prose.push(node);
  }
  endProse();
  return parts;
}

function readProse(nodes: readonly MdastNode[], context: Context): Part[] {
  const { html, faults } = setText(nodes, context);
  return faults.length > 0 ? [...faults] : [{ kind: 'prose', html }];
}

/** A colon is a colon, a rule of hyphens is a rule; notes at the foot would stand in the middle of a lesson. */
const plain = { features: { frontmatter: false, gfm: { footnotes: false } } };

/** What is checked is what is set: with directives some of the same signs would be read in another way. */
function setText(nodes: readonly MdastNode[], { lines }: Context): { html: string; faults: readonly YamlFault[] } {
  const [start, end] = [nodes[0]?.position?.start.line ?? 1, nodes.at(-1)?.position?.end.line ?? 0];
  const own = lines.slice(start - 1, end);
  const text = own.join('\n');
  const faults = listNodes(markdownToMdast(text, plain)).flatMap((node) => [
    ...nodeFault(node),
    ...lostQuotations(node, own),
  ]);
  return {
    html: markdownToHtml(text, plain).html,
    faults: faults.map((fault) => ({ ...fault, line: fault.line + start - 1 })).sort((a, b) => a.line - b.line),
  };
}

function nodeFault(node: MdastNode): YamlFault[] {
  const fault = (found: string, expected: string): YamlFault[] => [{ ...placeOf(node), found, expected }];
  if (node.type === 'html') return fault(quote(node.value), '文字；正文里的 < 前面加 \\');
  if (node.type === 'image' || node.type === 'imageReference')
    return fault('图片', '文字和 ::措施[编号] 等引用；图片请放在 guides 的讲义里');
  if (node.type === 'heading' && node.depth === 1)
    return fault('# 开头的小标题', '从 ## 起的小标题，题目写在 title 里');
  if ((node.type === 'link' || node.type === 'definition') && !/^(?:https?:|mailto:|#)/iu.test(node.url))
    return fault(quote(node.url), 'http、https 或 mailto 的地址');
  return [];
}

/**
 * Lines that are meant to quote and would be set as they are: within a text, a list, a question, with signs of another
 * width.
 */
function lostQuotations({ type, position }: MdastNode, lines: readonly string[]): YamlFault[] {
  if (!position || (type !== 'paragraph' && type !== 'heading' && type !== 'table')) return [];
  const { start, end } = position;
  return lines.slice(start.line - 1, end.line).flatMap((text, index) => {
    const { within, alone, end: ending } = lostQuotation.exec(text)?.groups ?? {};
    const form = quotations[within ?? alone ?? (ending && '问题') ?? '']?.form;
    if (!form) return [];
    const expected = `${form}，独占一行，前后空一行，不在列表、引文和问题里`;
    return [{ line: start.line + index, column: 1, found: quote(text), expected }];
  });
}

type Directive = Extract<MdastNode, { readonly type: 'leafDirective' | 'containerDirective' }>;

interface Asked {
  readonly node: Directive;
  /** What stands between the brackets, as written. */
  readonly label: string;
}

/** Each kind of quotation: how it is written, and what it says. */
const quotations: Readonly<Record<string, { readonly form: string; read(asked: Asked, context: Context): Part[] }>> = {
  措施: { form: '::措施[方案/编号]', read: readMeasure },
  句子: { form: '::句子[方案/编号 第2句]', read: readSentence },
  对照: { form: '::对照[方案/编号 方案/编号]', read: readComparison },
  主题: { form: '::主题[主题的名称]', read: readTopic },
  问题: { form: ':::问题[题目]，题目下面写选项，再写“答案：……”，最后一行是 :::', read: readQuestion },
};

const names = Object.keys(quotations).join('|');

/** `见 :措施[甲/1]`, `- ：：措施【甲/1】`, `:: 措施 [甲/1]`, `:::`; not `\\::措施[甲/1]`. */
const lostQuotation = new RegExp(
  [
    `(?<![\\\\:\`]):+(?<within>${names})\\[`,
    `^[\\s>*+\\-\\d.]*[:：]{2,}\\s*(?<alone>${names})\\s*[[【［〔(（]`,
    String.raw`^\s*(?<end>:{3,})\s*$`,
  ].join('|'),
  'u',
);

function readQuotation(node: Directive, context: Context): Part[] {
  const line = lineOf(node, context);
  const forms = Object.values(quotations).map(({ form }) => form);
  const quotation = Object.hasOwn(quotations, node.name) ? quotations[node.name] : undefined;
  const label = /\[(?<label>.*)\]\s*$/u.exec(line)?.groups?.['label']?.trim();
  const isWhole = (quotation?.form.startsWith(':::') ?? false) === (node.type === 'containerDirective');
  if (quotation && label && isWhole) return quotation.read({ node, label }, context);
  return [
    {
      ...placeOf(node),
      found: quote(line),
      expected: quotation ? quotation.form : `${forms.slice(0, -1).join('、')} 或 :::问题[题目]`,
    },
  ];
}

function readMeasure({ node, label }: Asked, context: Context): Part[] {
  if (context.quotable.passages.has(label)) return [{ kind: 'passage', id: label }];
  const faults = measureFaults(node, [label], context);
  return faults.length > 0 ? faults : [{ kind: 'measure', id: label }];
}

function readSentence({ node, label }: Asked, context: Context): Part[] {
  const { id = label, digits = '' } = /^(?<id>\S+)\s+第?(?<digits>\d+)句?$/u.exec(label)?.groups ?? {};
  if (digits === '') return [{ ...placeOf(node), found: quote(label), expected: '编号和第几句，如 方案/编号 第2句' }];
  const faults = measureFaults(node, [id], context);
  const [sentence, count = 0] = [Number(digits), context.quotable.measures.get(id)];
  if (faults.length > 0) return faults;
  if (sentence >= 1 && sentence <= count) return [{ kind: 'sentence', id, sentence }];
  return [{ ...placeOf(node), found: `第${digits}句`, expected: `第1句到第${count}句` }];
}

function readComparison({ node, label }: Asked, context: Context): Part[] {
  const [a, b, ...more] = label.split(/[\s、，,]+/u);
  if (!a || !b || more.length > 0 || a === b)
    return [{ ...placeOf(node), found: quote(label), expected: '两条不同措施的编号，中间空一格' }];
  const faults = measureFaults(node, [a, b], context);
  return faults.length > 0 ? faults : [{ kind: 'comparison', ids: [a, b] }];
}

function readTopic({ node, label }: Asked, { quotable }: Context): Part[] {
  const id = quotable.topics.get(label);
  if (id !== undefined) return [{ kind: 'topic', id }];
  return [
    { ...placeOf(node), found: quote(label), expected: `库里有的主题${sayNearest(label, quotable.topics.keys())}` },
  ];
}

/** The answer begins with the first paragraph that says so. */
function readQuestion({ node, label }: Asked, context: Context): Part[] {
  const fault = (found: string, expected: string): Part[] => [
    { ...placeOf(node), found: `问题“${label}”${found}`, expected },
  ];
  if (!isClosed(node, context)) return fault('没有结束', '最后一行 :::');
  const nodes = childrenOf(node).filter(
    ({ type, position }) => type !== 'paragraph' || position?.start.line !== node.position?.start.line,
  );
  const at = nodes.findIndex((child) => /^(?:参考)?答案[：:]/u.test(lineOf(child, context)));
  if (at < 0) return fault('没有答案', '空一行，再以“答案：”开头的一段');
  const [asked, answer] = [setText(nodes.slice(0, at), context), setText(nodes.slice(at), context)];
  const faults = [...asked.faults, ...answer.faults];
  return faults.length > 0 ? faults : [{ kind: 'question', title: label, html: asked.html, answer: answer.html }];
}

/** A question without an end would take in the rest of the lesson. */
function isClosed(node: MdastNode, context: Context): boolean {
  const end = /^:{3,}$/u.exec(context.lines[(node.position?.end.line ?? 0) - 1]?.trim() ?? '')?.[0] ?? '';
  const start = /^:*/u.exec(lineOf(node, context))?.[0] ?? '';
  return end.length >= Math.max(3, start.length);
}

function measureFaults(node: MdastNode, ids: readonly string[], { quotable }: Context): YamlFault[] {
  const unknown = ids.filter((id) => !quotable.measures.has(id));
  return unknown.map((id) => ({
    ...placeOf(node),
    found: quote(id),
    expected: `库里有的措施编号${sayNearest(id, quotable.measures.keys())}`,
  }));
}

function lineOf(node: MdastNode, { lines }: Context): string {
  return lines[(node.position?.start.line ?? 1) - 1]?.trim() ?? '';
}

function placeOf(node: MdastNode): { readonly line: number; readonly column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** As much of a line as a message can hold. */
function quote(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 60 ? `${line.slice(0, 60)}……` : line;
}
