/** A document that is read a second time gives what reading it gives, in this thread or in others. */
import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { keepResult } from '../../scripts/disk/kept-results.ts';
import { readPlanOnce, readPlansAhead, readShare } from '../../scripts/steps/plan-cache.ts';
import { readPlan } from '../../scripts/steps/read-plans.ts';
import { textDocument } from '../seed.ts';
import { cacheFolder } from './cache-folder.ts';

const folder = cacheFolder();

const measure = (n: number): string => `${n}. 第${n}项宣传。2031年6月底前开展宪法宣传。（责任单位：市司法局）`;
const text = (count: number): string =>
  ['甲市普法方案', '一、普法', ...Array.from({ length: count }, (_, at) => measure(at + 1))].join('\n');

describe('a document', () => {
  test('is read once, and gives the same plan and issues', async () => {
    const document = textDocument(`${text(3)}\n5. 跳号。`, 'jia.txt');
    const read = readPlan(document);
    expect(read.issues.map(({ rule }) => rule)).toContain('number-skipped');
    expect(readPlanOnce(document)).toEqual(read);
    expect(await readdir(folder())).toHaveLength(1);
    expect(readPlanOnce(document)).toEqual(read);
  });

  test('is what was kept under its name', async () => {
    const document = textDocument(text(3), 'jia.txt');
    const { plan, issues } = readPlanOnce(document);
    const [entry = ''] = await readdir(folder());
    keepResult(entry.replace('.json', ''), { plan: { ...plan, measures: [] }, issues });
    expect(readPlanOnce(document).plan.measures).toEqual([]);
  });

  test('is read anew when a character of it is another, or its editors say more of it', async () => {
    const document = textDocument(text(2), 'jia.txt');
    readPlanOnce(document);
    expect(
      readPlanOnce(textDocument(text(2).replace('6月', '5月'), 'jia.txt')).plan.measures[0]?.targets,
    ).toMatchObject([{ date: '2031-05-31' }]);
    const named = { ...document, metadata: { ...document.metadata, shortName: '乙' } };
    expect(readPlanOnce(named).plan.plan.shortName).toBe('乙');
    expect(await readdir(folder())).toHaveLength(3);
  });
});

describe('many documents', () => {
  test.runIf(availableParallelism() > 1)('are read in threads, each into the same plan', async () => {
    const long = '开展宪法宣传，'.repeat(16_000);
    const documents = ['jia', 'yi', 'bing'].map((name) => textDocument(`${text(3)}\n${name}${long}`, `${name}.txt`));
    await readPlansAhead(documents);
    expect(await readdir(folder())).toHaveLength(3);
    expect(readPlanOnce(documents[2]!)).toEqual(readPlan(documents[2]!));
  });

  test('are read with pauses, in which the process can be ended', async () => {
    const reading = readShare(['jia', 'yi', 'bing'].map((name) => textDocument(`${text(3)}\n${name}`, `${name}.txt`)));
    await setImmediate();
    expect(readdirSync(folder())).toHaveLength(1);
    await reading;
    expect(await readdir(folder())).toHaveLength(3);
  });

  test('that are few are left to who asks for them', async () => {
    await readPlansAhead([textDocument(text(3), 'jia.txt')]);
    expect(await readdir(folder())).toEqual([]);
  });
});
