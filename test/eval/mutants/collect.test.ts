/** The tests of a file as `npm run mutate` collects and runs them. */
import { describe, expect, test } from 'vitest';
import * as inner from '../../../eval/mutants/collect.ts';

const collect = (write: () => void) => inner.collectFile('a.test.ts', async () => write());

describe('the tests of a file', () => {
  test('are named by their place, their order and their names', async () => {
    const tests = await collect(() => {
      inner.test('one', () => {});
      inner.describe('a group', () => {
        inner.test.each([1, [2, 3]])('row %s', () => {});
        inner.test.runIf(false)('not here', () => {});
      });
      inner.test('last', () => {});
    });
    expect(tests.map(({ id }) => id)).toEqual([
      'a.test.ts#0 one',
      'a.test.ts#a group > 1 row %s',
      'a.test.ts#a group > 2 row %s',
      'a.test.ts#3 last',
    ]);
  });

  test('get the values of their row', async () => {
    const seen: unknown[] = [];
    const tests = await collect(() => {
      inner.describe.each(['甲', '乙'])('%s', (name) => {
        inner.test.each([1, [2, 3], { four: 4 }])('row', (...row) => void seen.push([name, ...row]));
      });
    });
    await inner.runTests(tests.slice(1, 5));
    expect(seen).toEqual([
      ['甲', 2, 3],
      ['甲', { four: 4 }],
      ['乙', 1],
      ['乙', 2, 3],
    ]);
  });
});

describe('a run', () => {
  const steps: string[] = [];
  const step = (name: string) => () => void steps.push(name);

  test('sets a group up once before its first test, and around each test from the outside in', async () => {
    const tests = await collect(() => {
      inner.beforeEach(step('each'));
      inner.afterEach(step('after each'));
      inner.describe('a group', () => {
        inner.beforeAll(step('all'));
        inner.beforeEach(step('inner each'));
        inner.afterAll(step('after all'));
        inner.test('one', step('one'));
        inner.test('two', step('two'));
      });
    });
    steps.length = 0;
    expect(await inner.runTests(tests)).toEqual({});
    const around = (name: string) => ['each', 'inner each', name, 'after each'];
    expect(steps).toEqual(['all', ...around('one'), ...around('two'), 'after all']);
  });

  test('ends with the first test that fails and says which and why', async () => {
    const tests = await collect(() => {
      inner.test('good', step('good'));
      inner.test('bad', async () => {
        throw new Error('二不是三');
      });
      inner.test('never', step('never'));
    });
    steps.length = 0;
    expect(await inner.runTests(tests)).toEqual({ failed: tests[1], message: '二不是三' });
    expect(steps).toEqual(['good']);
  });

  test('says of each test when it starts, its group being set up', async () => {
    const tests = await collect(() => {
      inner.beforeAll(step('set up'));
      inner.test('one', step('one'));
    });
    steps.length = 0;
    await inner.runTests(tests, ({ id }) => void steps.push(id));
    expect(steps).toEqual(['set up', 'a.test.ts#0 one', 'one']);
  });
});
