/**
 * Reads a YAML file that an editor writes: text in, the value of its schema out, or every fault with its line, what was
 * found and what is expected. Numbers are text as printed (`place: 1.10`); a name with nothing behind it is not written.
 */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { BuildError, type Issue, sayFault } from './issue.ts';

/** A fault in an editors' file; line and column count from 1, `found` and `expected` stand behind 发现 and 应为. */
export interface YamlFault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** What a file says; without a value where it has a fault. */
interface YamlReading<Value> {
  readonly value?: Value;
  readonly faults: readonly YamlFault[];
}

/** What a whole file says, and where. */
interface YamlFile<Value> extends YamlReading<Value> {
  /** Returns the line of what stands under `name`; without such a name, the first of the file. */
  lineOf(name: string): number;
}

/** An entry of a list, with the line at which it begins. */
export interface ListedEntry<Value> {
  readonly line: number;
  readonly value: Value;
}

/** What a file says that is a list: the entries that keep to their schema, and the faults of the others. */
export interface YamlList<Value> {
  readonly entries: readonly ListedEntry<Value>[];
  readonly faults: readonly YamlFault[];
}

/** Returns what `schema` makes of `text`; an empty text says nothing under any name. */
export function readYaml<Value>(text: string, schema: z.ZodType<Value>): YamlFile<Value> {
  const file = openFile(text);
  const reading = file.faults.length > 0 ? { faults: file.faults } : check(file, schema, file.value ?? {}, []);
  return { ...reading, lineOf: (name) => placeOf(file, offsetOf(file, [name])).line };
}

/** Returns what `schema` makes of each entry of a list; an empty text is an empty list. */
export function readYamlList<Value>(text: string, schema: z.ZodType<Value>): YamlList<Value> {
  const file = openFile(text);
  const values = z.array(z.unknown()).safeParse(file.value ?? []);
  if (file.faults.length > 0) return { entries: [], faults: file.faults };
  if (!values.success) return { entries: [], faults: [faultAt(file, [], listExpected)] };
  const read = values.data.map((entry, index) => ({
    ...check(file, schema, entry, [index]),
    line: placeOf(file, offsetOf(file, [index])).line,
  }));
  return {
    entries: read.flatMap(({ line, value }) => (value === undefined ? [] : [{ line, value }])),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** The entries of a list that can be followed, and what is wrong with the others. */
export interface SettledEntries<Value> {
  readonly values: readonly Value[];
  readonly faults: readonly YamlFault[];
}

/** Takes what is wrong with an entry: what was found, what is expected. */
export type ReportEntry = (found: string, expected: string) => void;

/** Keeps the entries against which `check` reports nothing. */
export function settleEntries<Value>(
  entries: readonly ListedEntry<Value>[],
  check: (entry: ListedEntry<Value>, report: ReportEntry) => void,
): SettledEntries<Value> {
  const checked = entries.map((entry) => {
    const faults: YamlFault[] = [];
    check(entry, (found, expected) => faults.push({ line: entry.line, column: 1, found, expected }));
    return { values: faults.length > 0 ? [] : [entry.value], faults };
  });
  return { values: checked.flatMap(({ values }) => values), faults: checked.flatMap(({ faults }) => faults) };
}

/** Takes a fault that stands in an entry: its line, what was found, what is expected. */
export type ReportFault = (line: number, found: string, expected: string) => void;

/** Returns the error that ends a build for faults in `file`; `hint` says what an entry looks like. */
export function faultyFile(file: string, faults: readonly Omit<YamlFault, 'column'>[], hint: string): BuildError {
  const lines = faults.map((fault) => `${file}:${fault.line}  ${sayFault(fault)}`);
  return new BuildError(lines.join('\n'), hint);
}

/** Returns the faults of `file` as issues of the report. */
export function yamlIssues(file: string, faults: readonly YamlFault[]): Issue[] {
  return faults.map(({ line, column, found, expected }) => ({
    rule: 'yaml-invalid',
    severity: 'error',
    at: { file, line, column },
    ...{ found, expected },
  }));
}

const listExpected = '每条以“- ”开头的列表';

interface OpenFile {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
  /** Faults of YAML itself. */
  readonly faults: readonly YamlFault[];
}

function openFile(text: string): OpenFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...{ lineCounter: lines, prettyErrors: false, keepSourceTokens: true, schema: 'core', logLevel: 'error' },
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/u.test(tag.tag)),
  });
  const file = { text, document, lines, value: undefined, faults: [] };
  const faults = oneForEachLine(syntaxFaults(file));
  return faults.length > 0 ? { ...file, faults } : { ...file, ...toValue(file) };
}

/** Behind a bracket or quotation mark that is left open nothing is what it seems: the rest is not reported. */
function syntaxFaults(file: OpenFile): YamlFault[] {
  const open = file.document.errors.length > 0 ? findOpen(file) : [];
  if (open.length > 0) return open.map((offset) => faultOf(file, offset, lineText(file, offset), '成对的括号和引号'));
  return file.document.errors.map(({ code, pos }) =>
    faultOf(file, pos[0], lineText(file, pos[0]), syntax[code] ?? '正确的 YAML；含有冒号、井号等符号的文字请加引号'),
  );
}

const syntax: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同一个名称只写一次',
  TAB_AS_INDENT: '用空格缩进，不用制表符',
  BAD_INDENT: '与同一级对齐的缩进',
};

/** Where brackets and quotation marks stand that have no partner. */
function findOpen({ text, document }: OpenFile): number[] {
  const open: number[] = [];
  visit(document, {
    Collection(_, { srcToken }) {
      if (srcToken?.type !== 'flow-collection') return;
      const isClosed = srcToken.end.some(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');
      if (!isClosed) open.push(srcToken.start.offset);
    },
    Scalar(_, { type, range }) {
      if (!type?.startsWith('QUOTE') || !range) return;
      if (range[1] - range[0] < 2 || text[range[0]] !== text[range[1] - 1]) open.push(range[0]);
    },
  });
  return open;
}

/** An alias that leads nowhere or multiplies itself has no value. */
function toValue(file: OpenFile): Pick<OpenFile, 'value' | 'faults'> {
  const reviver = (_: unknown, value: unknown): unknown => (value === null ? undefined : value);
  try {
    return { value: file.document.toJS({ maxAliasCount: 10, reviver }), faults: [] };
  } catch {
    const alias = findAlias(file.document);
    return { value: undefined, faults: [faultOf(file, alias, lineText(file, alias), '直接写出的内容，不用别名（*）')] };
  }
}

function findAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

type Path = readonly PropertyKey[];

function check<Value>(file: OpenFile, schema: z.ZodType<Value>, value: unknown, above: Path): YamlReading<Value> {
  const { data, error } = schema.safeParse(value, { error: expectation });
  if (!error) return { value: data, faults: [] };
  const faults = error.issues.flatMap((issue) => faultsOf(file, issue, above));
  return { faults: faults.sort((a, b) => a.line - b.line) };
}

function faultsOf(file: OpenFile, issue: z.core.$ZodIssue, above: Path): YamlFault[] {
  const path = [...above, ...issue.path];
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((place) => faultAt(file, place, issue.message));
}

/** Says in Chinese what a schema without an `error` of its own expects. */
export const expectation: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.expected === 'string'
        ? '文字'
        : (kinds[issue.expected] ?? issue.expected);
    case 'invalid_value':
      return issue.values.join(' 或 ');
    case 'too_small':
      return issue.origin === 'string' ? `至少 ${issue.minimum} 个字` : `至少 ${issue.minimum} 项`;
    case 'unrecognized_keys':
      return issue.inst instanceof z.ZodObject
        ? `下列名称之一：${Object.keys(issue.inst.shape).join('、')}`
        : '没有这一项';
    default:
      return undefined;
  }
};

const kinds: Readonly<Record<string, string>> = {
  string: '文字（true、false 作文字时请加引号）',
  array: '列表，如 [甲, 乙]',
  object: '“名称: 值”各占一行',
  record: '“名称: 值”各占一行',
};

/** The fault of the value at `path`; where it is missing, at what should hold it. */
function faultAt(file: OpenFile, path: Path, expected: string): YamlFault {
  const names = path.filter((key) => typeof key === 'string').join('.') || (path.length > 0 ? '这一条' : '整个文件');
  const node = nodeAt(file.document.contents, path);
  const isWritten = isNode(node) && !(isScalar(node) && node.value === null);
  const found = isWritten ? quote(file.text.slice(node.range?.[0], node.range?.[1])) : '没有写';
  return faultOf(file, offsetOf(file, path), `${names}：${found}`, expected);
}

function offsetOf({ document }: OpenFile, path: Path): number {
  const nodes = path.map((_, index) => nodeAt(document.contents, path.slice(0, path.length - index)));
  return [...nodes, document.contents].find(isNode)?.range?.[0] ?? 0;
}

function nodeAt(from: Node | null, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (isMap(node) || isSeq(node) ? node.get(key, true) : undefined), from);
}

function faultOf(file: OpenFile, offset: number, found: string, expected: string): YamlFault {
  return { ...placeOf(file, offset), found, expected };
}

function placeOf({ lines }: OpenFile, offset: number): Pick<YamlFault, 'line' | 'column'> {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function lineText(file: OpenFile, offset: number): string {
  return quote(file.text.split('\n')[placeOf(file, offset).line - 1] ?? '');
}

/** The first line of what was written, cut to what a message can hold. */
function quote(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}……` : line;
}

function oneForEachLine(faults: readonly YamlFault[]): YamlFault[] {
  return faults.filter(({ line }, index) => faults.findIndex((fault) => fault.line === line) === index);
}
