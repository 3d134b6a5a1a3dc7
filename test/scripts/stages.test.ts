import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createStages } from '../../scripts/steps/stages.ts';

function recorder(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { screen: { isTTY, write } as NodeJS.WriteStream, written };
}

describe('createStages', () => {
  test('writes a line where a stage begins, what it tells and where it ends', async () => {
    const { screen, written } = recorder(false);
    const stages = createStages(screen);
    const value = await stages.run('pages', (tell) => {
      tell('等待');
      return 7;
    });
    expect(value).toBe(7);
    expect(written).toEqual(['❯ pages\n', '› 等待\n', '✔ pages\n']);
    expect([...stages.costs.keys()]).toEqual(['pages']);
  });

  test('keeps the highest memory of each stage, of one that holds it only for a while too', async () => {
    const stages = createStages(recorder(false).screen);
    await stages.run('small', () => undefined);
    await stages.run('large', async () => {
      let held: Buffer | undefined = Buffer.alloc(200 * 2 ** 20, 1);
      await setTimeout(500);
      held = undefined;
      return held;
    });
    const [small = 0, large = 0] = [...stages.costs.values()].map(({ memory }) => memory / 2 ** 20);
    expect(small).toBeGreaterThan(20);
    expect(large - small).toBeGreaterThan(150);
    expect(large - small).toBeLessThan(400);
  });

  test('hands on the fault of a stage, which has no seconds', async () => {
    const { screen, written } = recorder(false);
    const stages = createStages(screen);
    const fault = new Error('no');
    await expect(stages.run('check', () => Promise.reject(fault))).rejects.toBe(fault);
    expect(written).toEqual(['❯ check\n', '✖ check\n']);
    expect(stages.costs.size).toBe(0);
  });

  test('moves one line on a terminal until the stage has ended', async () => {
    const { screen, written } = recorder(true);
    await createStages(screen).run('pages', async () => {
      while (written.length < 3) await setTimeout(20);
    });
    expect(written.length).toBe(4);
    expect(new Set(written.slice(0, -1)).size).toBe(written.length - 1);
    expect(written.every((text) => text.startsWith('\r\u001b[K'))).toBe(true);
    expect(written.at(-1)).toBe('\r\u001b[K✔ pages\n');
  });
});
