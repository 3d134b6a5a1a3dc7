/**
 * Puts what the operating system refuses into words. A full disk or a folder of another user is no fault of Fangan: it is
 * told in one sentence, wherever in a chain of causes it stands.
 */
import { accessSync, constants, existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from '../../src/model/issue.ts';
import { visible } from './visible.ts';

export interface Reason {
  readonly found: string;
  readonly hint: string;
}

const noRight: Reason = { found: '没有权限', hint: '请换一个有权限的位置，或者以文件所有者的身份运行。' };
const tooMany: Reason = { found: '同时打开的文件太多', hint: '请关掉别的程序，或者放宽系统的限额（ulimit -n）。' };

const reasons: Readonly<Record<string, Reason>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: { found: '磁盘或文件夹是只读的', hint: '请换一个能写的位置。' },
  ENOSPC: { found: '磁盘已满', hint: '请腾出空间后再试。' },
  EDQUOT: { found: '磁盘配额已用完', hint: '请腾出空间后再试。' },
  ENOTDIR: { found: '路径中间是一个文件', hint: '请改正路径。' },
  ENAMETOOLONG: { found: '文件名或路径太长', hint: '请把文件名或文件夹名改短。' },
  EBUSY: { found: '正被别的程序占用，或是一个挂载点', hint: '请关掉那个程序，或者换一个文件夹。' },
  ELOOP: { found: '链接绕成了圈', hint: '请改掉其中一个链接。' },
  EIO: { found: '磁盘读写出错', hint: '请检查磁盘。' },
  EMFILE: tooMany,
  ENFILE: tooMany,
};

/** Says whether `error` is a refusal of the operating system with one of these codes. */
export function isFault(error: unknown, ...codes: readonly string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Says whether `error` is any refusal of the operating system, and none of the code itself: it names the call. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** Returns the reason of a refusal of the operating system; `undefined` for an error of another kind. */
export function findReason(error: unknown): Reason | undefined {
  return isFault(error, ...Object.keys(reasons)) ? reasons[error.code ?? ''] : undefined;
}

/** Returns what to tell about a refusal of the operating system; `undefined` for an error of another kind. */
export function explainFault(error: unknown): BuildError | undefined {
  if (!(error instanceof Error)) return undefined;
  const reason = findReason(error);
  if (!reason) return explainFault(error.cause);
  const { found, hint } = reason;
  return new BuildError(`${placeOf(error)}：发现${found}，应为能够读写的文件。`, hint, { cause: error });
}

/** Throws the refusals of all `folders` at once in which no file can be made; a folder to come counts as the one above. */
export function refuseUnwritable(folders: readonly string[]): void {
  const faults = [...new Set(folders.map(nearest))].flatMap((folder) => writeFault(folder) ?? []);
  if (faults.length === 0) return;
  throw new BuildError(faults.map(({ message }) => message).join('\n'), faults[0]?.hint ?? '');
}

/** Says whether files can be made in `folder`. */
export function isWritable(folder: string): boolean {
  return writeFault(nearest(folder)) === undefined;
}

function writeFault(folder: string): BuildError | undefined {
  try {
    if (!statSync(folder).isDirectory()) {
      return new BuildError(`${visible(folder)}：发现一个文件，应为文件夹。`, '请改正路径。');
    }
    accessSync(folder, constants.W_OK | constants.X_OK);
    rmdirSync(mkdtempSync(join(folder, '.fangan-'))); // rights are not all: /proc gives them and holds nothing
    return undefined;
  } catch (error) {
    const fault = `${visible(folder)}：发现这里不能新建文件，应为能写的文件夹。`;
    return explainFault(error) ?? new BuildError(fault, '请换一个能写的位置。', { cause: error });
  }
}

function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

function placeOf({ path, dest }: NodeJS.ErrnoException & { readonly dest?: string }): string {
  return visible([path, dest].filter((place) => place !== undefined).join(' → ') || '读写文件');
}
