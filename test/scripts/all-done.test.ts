/** Works side by side are waited for to their end, and the first error is the one that is shown. */
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { allDone } from '../../scripts/steps/all-done.ts';

test('the values stand in the order of the works', async () => {
  expect(await allDone([setTimeout(5, '一'), Promise.resolve(2)])).toEqual(['一', 2]);
});

test('an error waits for the works beside it, and the first error is thrown', async () => {
  const ended: string[] = [];
  const late = setTimeout(10).then(() => {
    ended.push('late');
    throw new Error('second');
  });
  await expect(allDone([late, Promise.reject(new Error('first'))])).rejects.toThrow('first');
  expect(ended).toEqual(['late']);
});
