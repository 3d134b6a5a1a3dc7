/** Checks the guides of a library before Astro reads them: the facts at their head, their MDX, the measures they quote. */
import { type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement, mdxToMdast } from 'satteri';
import { toIssue } from '../../src/intake/faults.ts';
import { childrenOf, listNodes } from '../../src/lessons/nodes.ts';
import { readYaml, type YamlFault } from '../../src/model/editors-yaml.ts';
import { guideFacts } from '../../src/model/guide.ts';
import type { Issue } from '../../src/model/issue.ts';
import { sayNearest } from '../../src/model/nearest.ts';
import { loadWrittenTexts } from './written-texts.ts';

/** Returns every fault in the guides of the folder `content`; `measures` are the ids that a guide may quote. */
export async function checkGuides(content: string, measures: ReadonlySet<string>): Promise<Issue[]> {
  const { texts, issues } = await loadWrittenTexts(content, 'guides');
  return [...issues, ...texts.flatMap(({ file, text }) => checkGuide(file, text, measures))];
}

/** Returns the faults of one guide. */
export function checkGuide(file: string, text: string, measures: ReadonlySet<string>): Issue[] {
  return findFaults(text, measures).map((fault) => toIssue(file, { rule: 'guide-invalid', ...fault }));
}

function findFaults(text: string, measures: ReadonlySet<string>): YamlFault[] {
  try {
    const children = childrenOf(mdxToMdast(text));
    const faults = children.flatMap(listNodes).flatMap((node) => nodeFault(node, measures));
    return [...headFaults(children[0]), ...faults];
  } catch (error) {
    return [mdxFault(text, error)];
  }
}

/** The facts stand below the first line of a guide, which is a rule of hyphens. */
function headFaults(first: MdastNode | undefined): YamlFault[] {
  const { faults } = readYaml(first?.type === 'yaml' ? first.value : '', guideFacts);
  return faults.map((fault) => ({ ...fault, line: fault.line + 1 }));
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Nothing that a guide names between braces exists, so that Astro would end there; a JavaScript comment is a remark. */
function nodeFault(node: MdastNode, measures: ReadonlySet<string>): YamlFault[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return elementFault(node, measures);
  if (node.type === 'mdxjsEsm') return [codeFault(node.value, placeOf(node))];
  if (node.type === 'image') return pictureFault(node.url, placeOf(node));
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  const isRemark = /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/u.test(node.value);
  return isRemark ? [] : [{ ...placeOf(node), found: `{${node.value}}`, expected: '正文里的 { 前面加 \\' }];
}

/** What a report shows of a line. */
const longestQuote = 60;

type Place = Pick<YamlFault, 'line' | 'column'>;

function placeOf({ position }: MdastNode): Place {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line, column };
}

/** `import Chart from './chart.astro';` */
function codeFault(code: string, at: Place): YamlFault {
  const found = code.split('\n', 1)[0]?.slice(0, longestQuote) ?? '';
  return { ...at, found, expected: '文字；讲义里不写 import 和 export，请删去这几行，<Transclude> 不用引入' };
}

/** A page runs the site's own programs alone and fetches nothing from other hosts. */
function pictureFault(url: string, at: Place): YamlFault[] {
  return /^(?:[a-z]+:)?\/\//iu.test(url) ? [{ ...at, found: url, expected: '本站的文件；别处的图片读者看不到' }] : [];
}

function elementFault(element: Element, measures: ReadonlySet<string>): YamlFault[] {
  const { name, attributes } = element;
  const at = placeOf(element);
  if (name === 'script') return [{ ...at, found: '<script>', expected: '文字；讲义里的程序不会运行' }];
  if (name === null || /^[a-z][a-z0-9-]*$/u.test(name)) {
    const sources = attributes.flatMap((one) => ('name' in one && one.name === 'src' ? [one.value] : []));
    return sources.flatMap((url) => (typeof url === 'string' ? pictureFault(url, at) : []));
  }
  if (name !== 'Transclude') return [{ ...at, found: `<${name}>`, expected: '<Transclude id="方案/编号" />' }];
  const id = attributes.find((attribute) => 'name' in attribute && attribute.name === 'id')?.value;
  if (typeof id !== 'string') return [{ ...at, found: '<Transclude> 没有写 id', expected: 'id="方案/编号"' }];
  const expected = `库里有的措施编号${sayNearest(id, measures)}`;
  return measures.has(id) ? [] : [{ ...at, found: id, expected }];
}

/** `7:4: Unexpected character … (note: …)` */
function mdxFault(text: string, error: unknown): YamlFault {
  const message = error instanceof Error ? error.message : String(error);
  const {
    line = '1',
    column = '1',
    reason = message,
  } = /^(?<line>\d+):(?<column>\d+): (?<reason>[^\n(]*)/u.exec(message)?.groups ?? {};
  const quoted = text.split('\n')[Number(line) - 1]?.trim().slice(0, longestQuote) ?? '';
  const expected = '成对的标签；正文里的 < 和 { 前面加 \\';
  return { line: Number(line), column: Number(column), found: `${quoted}（${reason.trim()}）`, expected };
}
