/**
 * Stands for `vitest` in a process that runs tests many times over: in, the `describe` and `test` of a test file; out, its
 * tests with the hooks around them, to be run in any choice. `expect` is Vitest's own.
 */
import { setTimeout } from 'node:timers/promises';
import { vi as ofVitest } from 'vitest';

export { expect } from 'vitest';

/** Vitest's `vi`; outside its workers it cannot wait. */
export const vi = Object.assign(Object.create(ofVitest), { waitFor });

/** Asks again and again until `ask` no longer throws, or until time is over. */
async function waitFor(ask: () => unknown, { timeout = 1000 } = {}): Promise<unknown> {
  const end = performance.now() + timeout;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > end) throw error;
      await setTimeout(10);
    }
  }
}

type Body = (...row: readonly unknown[]) => unknown;
type Hook = () => unknown;

interface Suite {
  readonly path: string;
  readonly around?: Suite;
  readonly beforeAll: Hook[];
  readonly afterAll: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
}

/** One test: where it stands and what it does. */
export interface CollectedTest {
  readonly id: string;
  readonly suite: Suite;
  readonly body: Hook;
}

const emptySuite = (path: string, around?: Suite): Suite => ({
  path,
  ...(around && { around }),
  beforeAll: [],
  afterAll: [],
  beforeEach: [],
  afterEach: [],
});

let suite = emptySuite('');
let collected: CollectedTest[] = [];

/** Gives the tests of a file that `load` imports. */
export async function collectFile(file: string, load: () => Promise<unknown>): Promise<readonly CollectedTest[]> {
  suite = emptySuite(`${file}#`);
  collected = [];
  await load();
  return collected;
}

function addTest(name: string, body: Body, row: readonly unknown[] = []): void {
  collected.push({ id: `${suite.path}${collected.length} ${name}`, suite, body: () => body(...row) });
}

function addSuite(name: string, body: Body, row: readonly unknown[] = []): void {
  const around = suite;
  suite = emptySuite(`${around.path}${name} > `, around);
  body(...row);
  suite = around;
}

const rowOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

/** The same once for each row of a table. */
const each = (add: typeof addTest) => (rows: readonly unknown[]) => (name: string, body: Body) => {
  for (const row of rows) add(name, body, rowOf(row));
};

const addNothing = (): void => {};

/** Vitest's `test`, as far as the tests use it. */
export const test = Object.assign((name: string, body: Body) => addTest(name, body), {
  each: each(addTest),
  runIf: (condition: boolean) => (condition ? addTest : addNothing),
});

/** Vitest's `describe`, as far as the tests use it. */
export const describe = Object.assign((name: string, body: Body) => addSuite(name, body), { each: each(addSuite) });

/** Vitest's `beforeAll`. */
export const beforeAll = (hook: Hook) => void suite.beforeAll.push(hook);
/** Vitest's `afterAll`. */
export const afterAll = (hook: Hook) => void suite.afterAll.push(hook);
/** Vitest's `beforeEach`. */
export const beforeEach = (hook: Hook) => void suite.beforeEach.push(hook);
/** Vitest's `afterEach`. */
export const afterEach = (hook: Hook) => void suite.afterEach.push(hook);

const suitesOf = (inner: Suite): readonly Suite[] => [...(inner.around ? suitesOf(inner.around) : []), inner];

async function runAll(hooks: readonly Hook[]): Promise<void> {
  for (const hook of hooks) await hook();
}

/** Runs tests in their order until one fails, and gives that one; each suite is set up before its first test. */
export async function runTests(
  tests: readonly CollectedTest[],
  started: (test: CollectedTest) => void = addNothing,
): Promise<{ readonly failed?: CollectedTest; readonly message?: string }> {
  const open = new Set<Suite>();
  for (const test of tests) {
    const message = await failureOf(test, open, () => started(test));
    if (message !== undefined) return { failed: test, message };
  }
  await runAll([...open].reverse().flatMap(({ afterAll }) => afterAll));
  return {};
}

async function failureOf(test: CollectedTest, open: Set<Suite>, started: Hook): Promise<string | undefined> {
  const suites = suitesOf(test.suite);
  try {
    for (const suite of suites.filter((each) => !open.has(each))) await runAll(open.add(suite) && suite.beforeAll);
    await started();
    await runAll(suites.flatMap(({ beforeEach }) => beforeEach));
    await test.body();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await runAll([...suites].reverse().flatMap(({ afterEach }) => afterEach));
  }
}
