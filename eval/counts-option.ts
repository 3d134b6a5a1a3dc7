/** The option by which a benchmark is told how large the libraries are that it measures. */
import type { ValueOption } from '../scripts/command/command.ts';

/** Returns an option that takes whole numbers of at least `least`, with commas between them. */
export function countsOption(help: string, initial: readonly number[], least: number): ValueOption<readonly number[]> {
  return {
    help: `${help}，用逗号分开（默认 ${initial.join(',')}）`,
    sign: 'N,…',
    expected: `不小于 ${least} 的整数，用逗号分开`,
    initial,
    read(text) {
      const counts = text.split(',').map(Number);
      return /^\d+(?:,\d+)*$/u.test(text) && Math.min(...counts) >= least ? counts : undefined;
    },
  };
}
