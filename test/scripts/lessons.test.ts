import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLessons } from '../../scripts/steps/lessons.ts';
import { newLesson } from '../../src/model/lesson-template.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-lessons-'));
  await mkdir(join(folder, 'lessons/深处'), { recursive: true });
  await writeFile(join(folder, 'lessons/甲.md'), newLesson('甲'));
  await writeFile(join(folder, 'lessons/乙.md'), `${newLesson('乙')}\n身份证号 11010519491231002X\n\n机密★1年\n`);
  await writeFile(join(folder, 'lessons/深处/丙.md'), newLesson('丙'));
  await writeFile(join(folder, 'lessons/备忘.txt'), '机密');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('lessons are read by the names of their files; secrets and lessons in folders below are errors', async () => {
  const { lessons, issues } = await loadLessons(folder, { plans: [], topics: [], cut: (text) => [...text] });
  expect(lessons.map(({ id }) => id)).toContain('甲');
  const found = issues.map(({ rule, severity, at }) => [at.file, rule, severity].join(' '));
  expect(found.sort()).toEqual([
    'lessons/乙.md personal-id-card error',
    'lessons/乙.md secret-mark error',
    'lessons/深处/丙.md lesson-invalid error',
  ]);
});
