/**
 * Looks at a document once more before it is published: numbers of persons in its text and facts, and what its original
 * would give away to whoever downloads it. The editor's sidecar decides: `public: true`, `original: false`.
 */
import type { DocumentMetadata, SourceDocument } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { type Finding, type LeftOut, toIssue } from './faults.ts';
import { findPersonalData } from './personal-data.ts';
import { findHiddenMarks } from './secrecy.ts';

/** What a sidecar says about publishing. */
export interface Publication {
  /** Whether the file itself is published; where nothing is said, unless somebody hid text in it. */
  readonly original?: boolean | undefined;
  /** Numbers of persons in it may be public. */
  readonly public?: boolean | undefined;
}

export interface CheckedDocument {
  readonly document: SourceDocument;
  readonly issues: readonly Issue[];
}

/** Returns the document, which knows what becomes of its original, and what stands against publishing it. */
export function checkPublication(
  document: SourceDocument,
  leftOut: readonly LeftOut[],
  { original, public: allowed = false }: Publication = {},
): CheckedDocument {
  const hidden = leftOut.some((part) => part.original === 'withhold');
  const redacted = document.originalWithheld ?? false;
  const published = !redacted && (original ?? !hidden);
  const beside = published ? leftOut : [];
  const { id, file } = document;
  const name: LeftOut = { place: '文件名', text: file.replaceAll('_', ' '), original: 'publish' };
  const facts: LeftOut = { place: '信息', text: stringsOf(document.metadata).join('\n'), original: 'publish' };
  const numbers = [
    ...findPersonalData(document.text).map((finding) => ({ ...finding, expected: inText(finding, id) })),
    ...findBeside([facts]).map((finding) => ({ ...finding, expected: inText(finding, id) })),
    ...findBeside([name]).map((finding) => ({ ...finding, expected: '没有号码的文件名' })),
    ...findBeside(beside).map((finding) => ({ ...finding, expected: besideText(id) })),
  ];
  const findings = [
    ...numbers.map((finding) => (allowed ? { ...finding, severity: 'info' as const } : finding)),
    ...findHiddenMarks([facts, name]),
    ...warnOf(beside, id),
    ...(redacted && original ? [contradict(id)] : []),
    ...(hidden && original === undefined && !redacted ? [tellWithheld(id)] : []),
  ];
  return {
    document: published ? document : { ...document, originalWithheld: true },
    issues: findings.map((finding) => toIssue(file, finding)),
  };
}

function inText({ rule }: Finding, id: string): string {
  if (rule === 'office-phone') return '确认是单位对外公布的电话';
  return `在 corrections/${id}.yaml 用 redact: true 隐去，或确认可以公开后在 ${id}.yaml 写 public: true`;
}

function besideText(id: string): string {
  return `删净后另存的文件，或在 ${id}.yaml 写 original: false（不公开原件）或 public: true（号码可以公开）`;
}

/** Each number once, with the place where it stands first; an office's telephone beside the text is no news. */
function findBeside(parts: readonly Pick<LeftOut, 'place' | 'text'>[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const { place, text } of parts) {
    for (const { rule, severity, found } of findPersonalData(text)) {
      if (rule === 'office-phone' || first.has(found)) continue;
      first.set(found, { rule, ...(severity && { severity }), found: `${place}：${found}` });
    }
  }
  return [...first.values()];
}

function stringsOf(metadata: DocumentMetadata): readonly string[] {
  return Object.values(metadata).flatMap((value) => (typeof value === 'object' ? Object.values(value) : [value]));
}

/** Comments, changes and names that come with the file. */
function warnOf(parts: readonly LeftOut[], id: string): readonly Finding[] {
  const places = Map.groupBy(
    parts.filter(({ original }) => original === 'warn'),
    ({ place }) => place,
  );
  if (places.size === 0) return [];
  const found = [...places].map(([place, list]) =>
    place === '作者' ? nameAuthors(list) : `${place} ${list.length} 处`,
  );
  const expected = `可以随原件让人下载的内容；不公开原件则在 ${id}.yaml 写 original: false`;
  return [{ rule: 'original-reveals', severity: 'warning', found: found.join('、'), expected }];
}

function nameAuthors(authors: readonly LeftOut[]): string {
  return `作者姓名 ${authors.map(({ text }) => text.slice(0, 20)).join('、')}`;
}

function contradict(id: string): Finding {
  const expected = `去掉 ${id}.yaml 里的 original: true`;
  return { rule: 'original-withheld', severity: 'error', found: '正文有隐去的文字，原件却要公开', expected };
}

function tellWithheld(id: string): Finding {
  const expected = `要公开原件，在 ${id}.yaml 写 original: true`;
  return { rule: 'original-withheld', severity: 'info', found: '原件里有隐藏文字，不公开下载', expected };
}
