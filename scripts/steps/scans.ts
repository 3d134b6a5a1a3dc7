/** Reads what stands beside a recognised text: its scan, the pictures of its pages, and where on them the text was seen. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { type Finding, toIssue } from '../../src/intake/faults.ts';
import { limits } from '../../src/intake/limits.ts';
import {
  followScan,
  pictureName,
  type ScanFile,
  scanFile,
  scanFolder,
  scanIndex,
} from '../../src/intake/scan/scan-file.ts';
import type { Scan, SourceDocument } from '../../src/model/document.ts';
import type { Issue } from '../../src/model/issue.ts';
import { doubtNames } from '../../src/model/labels.ts';
import { readText } from '../disk/text-file.ts';

export interface ScannedDocument {
  readonly document: SourceDocument;
  readonly issues: readonly Issue[];
}

/**
 * Adds its scan to a document that was recognised from one; every other document is returned as it is. Where the original
 * is not published, neither are the pictures of its pages.
 */
export async function addScan(sources: string, document: SourceDocument): Promise<ScannedDocument> {
  const folder = join(dirname(document.file), scanFolder(document.id));
  if (document.media !== 'text' || !existsSync(join(sources, folder, scanIndex))) return { document, issues: [] };
  const kept = await readIndex(join(sources, folder, scanIndex));
  if (!kept) return lose(document, `${folder}/${scanIndex} 读不出来`, '重新收入扫描件：npm run add -- FILE');
  const missing = await findMissing(sources, folder, kept);
  if (missing !== undefined) return lose(document, missing, '扫描件和各页的图像都在原处、没有改动');
  const followed = followScan(kept, document.text);
  const scan = { ...describe(folder, kept, document), ...(followed ?? { lines: [], doubts: [] }) };
  const findings = followed ? listDoubts(scan) : [unfollowed(document.id)];
  return {
    document: { ...document, scan: document.originalWithheld ? { ...scan, pages: [], lines: [] } : scan },
    issues: findings.map((finding) => toIssue(document.file, finding)),
  };
}

async function readIndex(file: string): Promise<ScanFile | undefined> {
  try {
    return scanFile.parse(JSON.parse(await readText(file)));
  } catch {
    return undefined;
  }
}

async function findMissing(
  sources: string,
  folder: string,
  { originals, pages }: ScanFile,
): Promise<string | undefined> {
  for (const { name, sha256 } of originals) {
    const file = join(folder, name);
    const bytes = await readFile(join(sources, file)).catch(() => undefined);
    if (!bytes) return `没有 ${file}`;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return `${file} 与识别时不同`;
  }
  const picture = pages
    .map((_, index) => join(folder, pictureName(index + 1)))
    .find((file) => !existsSync(join(sources, file)));
  return picture === undefined ? undefined : `没有 ${picture}`;
}

function describe(
  folder: string,
  { originals, pages }: ScanFile,
  { metadata }: SourceDocument,
): Omit<Scan, 'lines' | 'doubts'> {
  return {
    originals: originals.map(({ name, sha256 }) => ({ file: join(folder, name), sha256 })),
    pages: pages.map((size, index) => ({ picture: join(folder, pictureName(index + 1)), ...size })),
    ...(metadata.proofread === undefined ? {} : { proofread: metadata.proofread }),
  };
}

/** A text that was proofread has no doubts left, whatever the model thought. */
function listDoubts({ doubts, proofread }: Scan): readonly Finding[] {
  if (proofread !== undefined) return [];
  const listed = doubts.slice(0, limits.issuesPerRule).map(
    ({ line, column, page, text, reason }): Finding => ({
      rule: 'scan-doubt',
      severity: 'warning',
      line,
      column,
      found: `原件第${page}页“${text}”：${doubtNames[reason]}`,
      expected: '与原件图像相同的字',
    }),
  );
  const found = doubts.length === 0 ? '没有存疑的字' : `存疑 ${doubts.length} 处`;
  const expected = '对照原件图像校对，校对完在同名 .yaml 写 proofread: 日期';
  return [{ rule: 'scan-recognised', severity: 'warning', found, expected }, ...listed];
}

function unfollowed(id: string): Finding {
  const expected = `${id}.txt 只改识别错的字；要换成另一份文字，请移走 ${scanFolder(id)} 文件夹`;
  return { rule: 'scan-lost', severity: 'warning', found: '文字与识别出来的相差太多', expected };
}

function lose(document: SourceDocument, found: string, expected: string): ScannedDocument {
  return { document, issues: [toIssue(document.file, { rule: 'scan-lost', found, expected })] };
}
