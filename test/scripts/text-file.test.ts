/** What is read of the files that editors write. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readText, readTextIfAny } from '../../scripts/disk/text-file.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-text-'));
  await writeFile(join(folder, 'marked.yaml'), '\uFEFF甲: \uFEFF乙\n');
  await symlink(join(folder, 'marked.yaml'), join(folder, 'link.yaml'));
  execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the mark before a text is no part of it, also through a link', async () => {
  expect(await readText(join(folder, 'marked.yaml'))).toBe('甲: \uFEFF乙\n');
  expect(await readTextIfAny(join(folder, 'link.yaml'))).toBe('甲: \uFEFF乙\n');
});

test('a file that is not there has no text', async () => {
  expect(await readTextIfAny(join(folder, 'nothing.yaml'))).toBe('');
});

test.each([
  ['', '一个文件夹'],
  ['pipe.yaml', '一个管道'],
])('what is no file is named and not opened: %s', async (name, found) => {
  const file = join(folder, name);
  await expect(readText(file)).rejects.toThrow(`${file}：发现${found}，应为文件。`);
});

test.each([
  ['GB18030', Buffer.from([0x61, 0x0a, 0x62, 0x3a, 0x20, 0xbc, 0xd7]), 2],
  ['UTF-16', Buffer.from('\uFEFFa: 1\n', 'utf16le'), 1],
])('a text in %s is told with its line, since nobody could read what it says', async (name, bytes, line) => {
  const file = join(folder, `${name}.yaml`);
  await writeFile(file, bytes);
  await expect(readText(file)).rejects.toThrow(`${file}:${line}：发现不是 UTF-8 编码的字，`);
});
