/** Reads `<id>.yaml`, in which an editor gives facts about the document beside it and decides what of it is published. */
import { type Document, isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import type { DocumentMetadata } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { calendarDate } from '../model/records.ts';
import { type Finding, toIssue } from './faults.ts';
import type { Publication } from './publication.ts';

const text = z.string().trim().min(1);

/** What a sidecar may say; unknown keys are faults, since they are mostly misspelt ones. */
const sidecarSchema = z.strictObject({
  title: text.optional(),
  issuingBodies: z.array(text).min(1).optional(),
  documentNumber: text.optional(),
  documentDate: calendarDate.optional(),
  publishedOn: calendarDate.optional(),
  indexNumber: text.optional(),
  validity: text.optional(),
  status: z.enum(['issued', 'draft']).optional(),
  region: z.strictObject({ name: text, level: text }).optional(),
  shortName: text.optional(),
  sourceUrl: z.url({ protocol: /^https?$/u }).optional(),
  fetchedOn: calendarDate.optional(),
  replaces: text.optional(),
  original: z.boolean().optional(),
  public: z.boolean().optional(),
});

export interface SidecarResult {
  /** Empty when the sidecar has a fault, as is `publication`. */
  readonly metadata: DocumentMetadata;
  readonly publication: Publication;
  readonly issues: readonly Issue[];
}

const expectations: Readonly<Record<string, string>> = {
  documentDate: '日期，如 2021-12-31',
  publishedOn: '日期，如 2021-12-31',
  fetchedOn: '日期，如 2021-12-31',
  status: 'issued（已印发）或 draft（征求意见稿）',
  issuingBodies: '发文机关的列表',
  region: 'name 和 level 两项',
  sourceUrl: 'http 或 https 网址',
  original: 'true（公开原件）或 false（不公开原件）',
  public: 'true（文中的个人号码可以公开）或 false',
};

/** Reads the sidecar `file` from its content. Every fault becomes an issue with its line, what was found and expected. */
export function readSidecar(file: string, content: string): SidecarResult {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => fault(lines, pos[0], message, '正确的 YAML'));
    return { ...nothingSaid, issues: faults.map((finding) => toIssue(file, finding)) };
  }
  const parsed = sidecarSchema.safeParse(toValue(document) ?? {});
  if (parsed.success) {
    const { original, public: isPublic, ...facts } = parsed.data;
    return { metadata: dropAbsent(facts), publication: { original, public: isPublic }, issues: [] };
  }
  const issues = parsed.error.issues.map((issue) => toIssue(file, describe(issue, document, lines)));
  return { ...nothingSaid, issues: issues.sort((a, b) => a.at.line - b.at.line) };
}

const nothingSaid = { metadata: {}, publication: {} } as const;

/** zod may leave a key with `undefined`; a fact is there or its key is not. */
function dropAbsent(facts: Omit<z.infer<typeof sidecarSchema>, keyof Publication>): DocumentMetadata {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** An alias that leads nowhere or multiplies itself has no value. */
function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch (error) {
    return String(error);
  }
}

function describe(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): Finding {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
  const node = findNode(document.contents, path);
  const found = `${path.join('.') || '整个文件'}：${node ? String(node).trim() : '没有写'}`;
  return fault(lines, node?.range?.[0] ?? 0, found, expect(issue, path));
}

function expect(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): string {
  if (path.length === 0) return '“名称: 值”各占一行';
  if (issue.code === 'unrecognized_keys') return `下列名称之一：${Object.keys(sidecarSchema.shape).join('、')}`;
  return expectations[String(path[0])] ?? '一段文字（数字请加引号）';
}

/** The node at `path`, or the nearest one above it; for an unknown key its value. */
function findNode(from: unknown, path: readonly PropertyKey[]): Node | undefined {
  let node = isNode(from) ? from : undefined;
  for (const key of path) {
    const child: unknown = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
    if (!isNode(child)) break;
    node = child;
  }
  return node;
}

function fault(lines: LineCounter, offset: number, found: string, expected: string): Finding {
  const { line, col } = lines.linePos(offset);
  return {
    rule: 'sidecar-invalid',
    line: Math.max(1, line),
    column: Math.max(1, col),
    found: found.slice(0, 200),
    expected,
  };
}
