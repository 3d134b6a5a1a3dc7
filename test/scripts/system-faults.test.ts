/** What the operating system refuses is told in one sentence; what it does not refuse is no such fault. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainFault, isWritable, refuseUnwritable } from '../../scripts/disk/system-faults.ts';

function refusal(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code, ...(path && { path }) });
}

describe('explainFault', () => {
  test.each([
    ['ENOSPC', '磁盘已满'],
    ['EDQUOT', '磁盘配额已用完'],
    ['EROFS', '磁盘或文件夹是只读的'],
    ['EACCES', '没有权限'],
    ['EPERM', '没有权限'],
    ['ENAMETOOLONG', '文件名或路径太长'],
    ['EMFILE', '同时打开的文件太多'],
  ])('tells %s with its place', (code, found) => {
    expect(explainFault(refusal(code, '/a/甲\n.txt'))?.message).toBe(
      `/a/甲\\n.txt：发现${found}，应为能够读写的文件。`,
    );
  });

  test('finds a refusal behind other errors', () => {
    const error = new Error('Could not write', { cause: new Error('bundle', { cause: refusal('ENOSPC') }) });
    expect(explainFault(error)?.message).toBe('读写文件：发现磁盘已满，应为能够读写的文件。');
  });

  test.each([new Error('x is not a function'), refusal('ENOENT', '/a'), refusal('ERR_INVALID_ARG_TYPE'), 'text'])(
    'leaves %s to be shown where it happened',
    (error) => {
      expect(explainFault(error)).toBeUndefined();
    },
  );
});

describe('a folder that can be written', () => {
  test('may be there or still to come', () => {
    expect(isWritable(import.meta.dirname)).toBe(true);
    expect(isWritable(join(import.meta.dirname, 'a/b/c'))).toBe(true);
    refuseUnwritable([import.meta.dirname, join(import.meta.dirname, 'a/b')]);
  });

  test('is no file', () => {
    expect(isWritable(import.meta.filename)).toBe(false);
    expect(() => refuseUnwritable([import.meta.filename])).toThrow(/发现一个文件，应为文件夹。$/u);
  });

  test.runIf(process.platform === 'linux')('is one that takes a file, whatever rights it shows', () => {
    // Root has every right there and can make no file; others have not even the right.
    const found = process.getuid?.() === 0 ? '这里不能新建文件，应为能写的文件夹' : '没有权限，应为能够读写的文件';
    expect(() => refuseUnwritable(['/proc/x'])).toThrow(`/proc：发现${found}。`);
  });
});
