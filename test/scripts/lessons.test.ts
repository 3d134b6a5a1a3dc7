import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLessons } from '../../scripts/steps/lessons.ts';
import { findDoubles } from '../../scripts/steps/written-texts.ts';
import { newLesson } from '../../src/model/lesson-template.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-lessons-'));
  await mkdir(join(folder, 'lessons/深处'), { recursive: true });
  await writeFile(join(folder, 'lessons/甲.md'), newLesson('甲'));
  await writeFile(join(folder, 'lessons/乙.md'), `${newLesson('乙')}\n身份证号 11010519491231002X\n\n机密★1年\n`);
  await writeFile(join(folder, 'lessons/深处/丙.md'), newLesson('丙'));
  await writeFile(join(folder, 'lessons/备忘.txt'), '机密');
  await writeFile(join(folder, 'lessons/甲.md.txt'), '');
  await writeFile(join(folder, 'lessons/丁?\u202e.md'), newLesson('丁'));
  await writeFile(join(folder, 'lessons/戊.md'), `${newLesson('戊')}\u202e\0\n`);
  await writeFile(join(folder, 'lessons/己.md'), '己'.repeat(100_000));
  await mkdir(join(folder, 'lessons/庚.md'));
  await symlink('/etc/passwd', join(folder, 'lessons/辛.md'));
  await symlink('/etc', join(folder, 'lessons/壬'));
  await symlink('没有', join(folder, 'lessons/癸.md'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('lessons are read by the names of their files; whatever else stands among them is told', async () => {
  const { lessons, issues } = await loadLessons(folder, { plans: [], topics: [], cut: (text) => [...text] });
  expect(lessons.map(({ id }) => id)).toContain('甲');
  const told = issues.map(({ rule, severity, at, found }) => [at.file, rule, severity, found].join(' '));
  expect(told.sort()).toEqual([
    'lessons/丁?\u202e.md plan-name error 不能用在网址或文件名里的符号 ?',
    'lessons/丁?\u202e.md plan-name error 看不见的字符 U+202E',
    'lessons/乙.md personal-id-card error 110*************2X',
    'lessons/乙.md secret-mark error 机密★1年',
    'lessons/壬 file-irregular error 一个链接',
    'lessons/己.md file-too-large error 293 KiB',
    'lessons/戊.md character-bidi warning U+202E',
    'lessons/戊.md character-nul error U+0000',
    'lessons/深处/丙.md lesson-invalid error 深处/丙',
    'lessons/甲.md.txt lesson-invalid warning 甲.md.txt',
    'lessons/癸.md file-irregular error 一个链接',
    'lessons/辛.md file-irregular error 一个链接',
  ]);
});

test('two lessons that only case tells apart are one too many', () => {
  const texts = ['A', 'b', 'a'].map((name) => ({ name, file: `lessons/${name}.md`, text: '' }));
  expect(findDoubles(texts, 'lessons').map(({ at, found }) => `${at.file} ${found}`)).toEqual([
    'lessons/a.md 与 lessons/A.md 同名',
  ]);
});
