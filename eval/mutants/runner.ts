/**
 * Runs the tests for Stryker in one process that stays: in, a mutant and the tests that reach it; out, whether one fails.
 * Vitest would start a worker and import everything anew for each mutant, which takes a hundred times as long as the tests.
 * What an earlier mutant left behind counts for nothing: a test that fails must pass again without the mutant, and a mutant
 * that was not met, or only while loading, is tried again on modules that are loaded anew.
 */
import { resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { type CollectedTest, collectFile, runTests } from './collect.ts';
import { WatchedImports } from './reload.ts';

/** The values through which the changed code is told which change holds, and tells what was reached. */
const state: InstrumenterContext = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: state });

class OneProcessRunner implements TestRunner {
  static inject = tokens(commonTokens.options);
  readonly #files: readonly string[];
  readonly #imports = new WatchedImports(process.cwd(), { vitest: import.meta.resolve('./collect.ts') });
  readonly #tests = new Map<string, readonly CollectedTest[]>();
  /** How many mutants had died when a test last killed one: what found the last change finds the next one soonest. */
  readonly #lastKill = new Map<string, number>();
  #killed = 0;
  /** The files whose mutants may have left something behind. */
  readonly #tainted = new Set<string>();

  constructor(options: StrykerOptions) {
    this.#files = options.testFiles.map((file) => resolve(file));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    await this.#collect(this.#files);
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const test of this.#chosen()) tests.push(await timed(test));
    const result: CompleteDryRunResult = { status: DryRunStatus.Complete, tests };
    return { ...result, ...(state.mutantCoverage && { mutantCoverage: state.mutantCoverage }) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (isMetWhileLoading(options)) return this.#runAnew(options);
    if (this.#tainted.size > 0) await this.#reload();
    const result = await this.#run(options);
    return (await this.#isSure(result)) ? result : this.#runAnew(options);
  }

  async #collect(files: readonly string[]): Promise<void> {
    for (const file of files) this.#tests.set(file, await collectFile(file, () => this.#imports.import(file)));
  }

  async #reload(): Promise<void> {
    const forgotten = new Set([...this.#tainted].flatMap((file) => [...this.#imports.forget(file)]));
    this.#tainted.clear();
    await this.#collect(this.#files.filter((test) => forgotten.has(test)));
  }

  /** The tests of these names, and all of a file that is named. */
  #chosen(names: readonly string[] = this.#files): readonly CollectedTest[] {
    const chosen = new Set(names);
    return this.#files.flatMap((file) =>
      (this.#tests.get(file) ?? []).filter(({ id }) => chosen.has(file) || chosen.has(id)),
    );
  }

  async #run({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const when = ({ id }: CollectedTest): number => this.#lastKill.get(id) ?? 0;
    const tests = this.#chosen(testFilter).toSorted((one, other) => when(other) - when(one));
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const { failed, message = '' } = await runTests(tests);
    delete state.activeMutant;
    if (!failed) return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
    this.#killed += 1;
    this.#lastKill.set(failed.id, this.#killed);
    return { status: MutantRunStatus.Killed, killedBy: [failed.id], failureMessage: message, nrOfTests: tests.length };
  }

  async #isSure(result: MutantRunResult): Promise<boolean> {
    if (result.status !== MutantRunStatus.Killed) return state.hitCount !== 0;
    return (await runTests(this.#chosen(result.killedBy))).failed === undefined;
  }

  /** A change that keeps a file from being loaded turns all its tests red. */
  async #runAnew(options: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(state, { activeMutant: options.activeMutant.id, hitCount: 0, hitLimit: options.hitLimit });
    try {
      this.#tainted.add(options.sandboxFileName);
      await this.#reload();
      return await this.#run(options);
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    } finally {
      delete state.activeMutant;
      this.#tainted.add(options.sandboxFileName);
    }
  }
}

/** Stryker names whole files where a mutant is met outside tests. */
function isMetWhileLoading({ reloadEnvironment, testFilter }: MutantRunOptions): boolean {
  return reloadEnvironment || testFilter?.every((name) => !name.includes('#')) !== false;
}

async function timed(test: CollectedTest): Promise<TestResult> {
  const start = performance.now();
  const { failed, message = '' } = await runTests([test], ({ id }) => {
    state.currentTestId = id;
  });
  delete state.currentTestId;
  const common = { id: test.id, name: test.id, timeSpentMs: performance.now() - start };
  return failed
    ? { ...common, status: TestStatus.Failed, failureMessage: message }
    : { ...common, status: TestStatus.Success };
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
