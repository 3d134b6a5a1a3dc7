/** What becomes of what a thread tells, of its faults and of a heap that runs full. */
import { expect, test } from 'vitest';
import { runThread } from '../../scripts/steps/run-thread.ts';
import { BuildError } from '../../src/model/issue.ts';

const run = (code: string, options = {}): Promise<unknown> =>
  runThread(new URL(`data:text/javascript,${encodeURIComponent(code)}`), 7, { work: '生成9项措施的网页', ...options });

const tell = (value: string): string => `import { parentPort, workerData } from 'node:worker_threads';${value}`;

test('hands on what was told last', async () => {
  expect(await run(tell('parentPort.postMessage(1); parentPort.postMessage(workerData);'))).toBe(7);
});

test('throws what the thread throws', async () => {
  await expect(run(`throw new RangeError('no such page')`)).rejects.toThrow(new RangeError('no such page'));
});

test('a heap that runs full is told with what was made, as no fault of the program', async () => {
  const fill = 'const all = []; for (;;) all.push({ text: [all.length] });';
  const full = run(fill, { resourceLimits: { maxOldGenerationSizeMb: 16 } });
  await expect(full).rejects.toBeInstanceOf(BuildError);
  await expect(full).rejects.toMatchObject({
    message: '生成9项措施的网页时内存用完：发现可用的内存已满，应为够用；原来的网站不变。',
    hint: expect.stringContaining('换一台内存更大的电脑，或者把文库分成几个'),
  });
});
