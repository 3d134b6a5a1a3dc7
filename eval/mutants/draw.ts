/** A sample of the mutants of a folder: drawn evenly over its files, and what it says of them all. */
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { z } from 'zod';

/** How many are drawn, and which of the draws it is. */
export interface Sample {
  readonly count: number;
  readonly seed: number;
}

/** Draws lie apart by this part of the way from one drawn to the next, so that neighbouring ones have nothing in common. */
const goldenRatio = 0.618034;

/** Returns so many of a list, as far as it has them, all at the same distance; `seed` says where the first one stands. */
export function drawEvenly<Item>(list: readonly Item[], { count, seed }: Sample): Item[] {
  if (count >= list.length) return [...list];
  const first = (seed * goldenRatio) % 1;
  const places = Array.from({ length: count }, (_, turn) => Math.floor(((turn + first) * list.length) / count));
  return places.flatMap((place) => list.slice(place, place + 1));
}

/** Returns between which shares the true one lies in 95 of 100 draws (Wilson's interval). */
export function likelyShares(found: number, drawn: number): readonly [least: number, most: number] {
  const z = 1.96;
  const share = found / drawn;
  const middle = share + z ** 2 / (2 * drawn);
  const width = z * Math.sqrt((share * (1 - share)) / drawn + (z / (2 * drawn)) ** 2);
  const end = (side: number) => (middle + side * width) / (1 + z ** 2 / drawn);
  return [Math.max(0, end(-1)), end(1)];
}

/** What Stryker is told of a sample. */
const sampleOptions = z.object({ sample: z.object({ count: z.number(), seed: z.number() }) });
export const strykerValidationSchema = { properties: { sample: { type: 'object' } } };

/** Stryker asks it which mutants are worth a run; all come in one group. What is not drawn counts as no code. */
class SampleChecker implements Checker {
  static inject = tokens(commonTokens.options);
  readonly #sample: Sample;

  constructor(options: StrykerOptions) {
    this.#sample = sampleOptions.parse(options).sample;
  }

  async init(): Promise<void> {}

  async group(mutants: readonly Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const drawn = new Set(drawEvenly(mutants, this.#sample));
    const passed: CheckResult = { status: CheckStatus.Passed };
    const left: CheckResult = { status: CheckStatus.CompileError, reason: 'not drawn' };
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, drawn.has(mutant) ? passed : left]));
  }
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker)];
