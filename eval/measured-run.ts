/**
 * Runs Node and looks at it and all that it starts, twice a second: processor time, memory at its
 * highest, time on the clock, for each stage that it names on its standard output (`❯ 解析`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { BuildError } from '../src/model/issue.ts';
import { readEnded, readTree } from './process-tree.ts';

/** What a stage, or the whole run, cost. */
export interface Cost {
  /** On the clock. */
  readonly seconds: number;
  /** Seconds of all processors. */
  readonly cpu: number;
  /** MiB of all processes together, at their highest. */
  readonly memory: number;
}

export interface MeasuredRun {
  readonly all: Cost;
  /** By the name of the stage, in order. */
  readonly stages: ReadonlyMap<string, Cost>;
}

/** What was seen at one moment. */
interface Look {
  readonly stage: string;
  readonly at: number;
  readonly cpu: number;
  readonly memory: number;
}

/** Milliseconds from one look to the next: looking costs time too. */
const pause = 500;

/** Runs Node with `words` in the folder `cwd`, with `env` beside its own environment; throws a BuildError with what it printed where it does not end well. */
export async function measureRun(
  cwd: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<MeasuredRun> {
  if (process.platform !== 'linux')
    throw new BuildError('发现本机不是 Linux，量不了进程的内存。', '请在 Linux 上运行。');
  const [before, began] = [readEnded(), performance.now()];
  const child = spawn(process.execPath, words, { cwd, env: { ...process.env, ...env } });
  const looks: Look[] = [];
  const heard = { stage: '', text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => hear(heard, String(chunk)));
  const ended = once(child, 'close').then(([code]) => ({ code, at: performance.now() }));
  while (child.exitCode === null && child.signalCode === null) {
    looks.push({ stage: heard.stage, at: performance.now() / 1000, ...readTree(child.pid ?? 0) });
    await wait(pause);
  }
  const { code, at } = await ended;
  if (code !== 0) throw new BuildError(heard.text, '请先让这次运行成功。');
  const all = { ...costOf(looks), seconds: (at - began) / 1000, cpu: readEnded() - before };
  return { all, stages: costsOf(looks) };
}

function hear(heard: { stage: string; text: string }, chunk: string): void {
  heard.text += chunk;
  heard.stage = [...heard.text.matchAll(/^❯ (?<stage>.+)$/gmu)].at(-1)?.groups?.['stage'] ?? heard.stage;
}

/** What passes from one look to the next belongs to the stage that was under way. */
function costOf(looks: readonly Look[], isOwn: (look: Look) => boolean = () => true): Cost {
  const own = [...looks.entries()].filter(([, look]) => isOwn(look));
  const spent = (of: (look: Look) => number): number =>
    own.reduce((sum, [index, look]) => sum + Math.max(0, of(looks[index + 1] ?? look) - of(look)), 0);
  return {
    seconds: spent(({ at }) => at),
    cpu: spent(({ cpu }) => cpu),
    memory: Math.max(0, ...own.map(([, { memory }]) => memory)),
  };
}

function costsOf(looks: readonly Look[]): Map<string, Cost> {
  const stages = [...new Set(looks.map(({ stage }) => stage))].filter(Boolean);
  return new Map(stages.map((stage) => [stage, costOf(looks, (look) => look.stage === stage)]));
}
