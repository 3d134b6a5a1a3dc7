/**
 * Tells the files that are read as documents from what only stands beside them. A pipe or a device never ends, a link leads
 * elsewhere, a lock file goes with its program: none of them is opened, each is named in an issue.
 */
import { constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Finding, toIssue } from '../../src/intake/faults.ts';
import { hasDocumentEnding, supported } from '../../src/intake/format.ts';
import { isOfScan } from '../../src/intake/scan/scan-file.ts';
import { findSizeFault } from '../../src/intake/size.ts';
import type { Issue } from '../../src/model/issue.ts';
import { nameKind } from '../disk/file-kind.ts';
import { findReason, isFault } from '../disk/system-faults.ts';
import { isHidden, isSystemFile, listTree } from '../disk/tree.ts';
import { isError } from './report.ts';

export interface FoundFiles {
  readonly files: readonly string[];
  /** Why others are not among them. */
  readonly issues: readonly Issue[];
}

/** Returns the documents and sidecars below a folder of sources that can be read, in the order of their paths. */
export async function findSourceFiles(folder: string): Promise<FoundFiles> {
  const shown = await listShown(folder);
  return joinFound(await Promise.all(shown.map((file) => inspect(file, join(folder, file)))));
}

/** Returns the documents below a folder of sources, whatever their state. */
export async function listDocuments(folder: string): Promise<string[]> {
  return (await listShown(folder)).filter((file) => !isSystemFile(file) && !isSidecar(file));
}

/** Says whether a file of the sources tells what the text of a document does not. */
export function isSidecar(file: string): boolean {
  return extname(file) === '.yaml';
}

/** Returns the files that a person means with `paths`: each as it is named, and of a folder all documents below it. */
export async function findGivenFiles(paths: readonly string[]): Promise<FoundFiles> {
  return joinFound(await Promise.all(paths.map(findGiven)));
}

async function findGiven(path: string): Promise<FoundFiles> {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats?.isDirectory()) return inspect(path, path);
  const below = await listTree(path);
  const found = joinFound(await Promise.all(below.map((file) => findBelow(path, file))));
  if (found.files.length > 0 || found.issues.some(isError)) return found;
  const empty: Finding = { rule: 'file-irregular', found: '文件夹里没有文档', expected: supported };
  return joinFound([found, refused(path, empty)]);
}

/** A folder may hold anything; what is no document by its name is not asked for. */
async function findBelow(folder: string, file: string): Promise<FoundFiles> {
  const path = join(folder, file);
  return isHidden(file) || !hasDocumentEnding(file) ? passOver(path) : inspect(path, path);
}

async function inspect(file: string, path: string): Promise<FoundFiles> {
  if (isSystemFile(file)) return passOver(file);
  const fault = await findFault(path);
  return fault ? refused(file, fault) : { files: [file], issues: [] };
}

async function findFault(path: string): Promise<Finding | undefined> {
  try {
    const stats = await lstat(path);
    if (!stats.isFile()) return { rule: 'file-irregular', found: nameKind(stats), expected: '文件本身' };
    await access(path, constants.R_OK);
    return findSizeFault(stats.size);
  } catch (error) {
    return { rule: 'file-unreadable', ...explainUnreadable(error, path) };
  }
}

function explainUnreadable(error: unknown, path: string): Pick<Finding, 'found' | 'expected'> {
  const isMisspelt = path.includes('\uFFFD');
  if (isMisspelt) return { found: '文件名不是 UTF-8 编码', expected: '改名后的文件' };
  if (isFault(error, 'ENOENT')) return { found: '没有这个文件', expected: '文件的路径' };
  const reason = findReason(error);
  if (!reason) throw error;
  return { found: reason.found, expected: `能够读取的文件；${reason.hint}` };
}

function passOver(file: string): FoundFiles {
  const finding = { rule: 'file-passed-over', severity: 'info', found: '不是文档，没有收入' } as const;
  return refused(file, finding);
}

function refused(file: string, finding: Finding): FoundFiles {
  return { files: [], issues: [toIssue(file, finding)] };
}

function joinFound(all: readonly FoundFiles[]): FoundFiles {
  return { files: all.flatMap(({ files }) => files), issues: all.flatMap(({ issues }) => issues) };
}

/** What belongs to a scan stands below `sources/` too, and is read with the text that was recognised from it. */
async function listShown(folder: string): Promise<string[]> {
  return (await listTree(folder)).filter((path) => !isHidden(path) && !isOfScan(path));
}
