/** Runs `npm run build` as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface BuildRun {
  readonly code: number;
  readonly output: string;
}

const root = join(import.meta.dirname, '../..');

/** Builds `content` into `out`; resolves with exit code and everything printed. */
export function runBuild(content: string, out: string, ...more: readonly string[]): Promise<BuildRun> {
  return runScript('scripts/build.ts', '--content', content, '--out', out, ...more);
}

/** Runs a script of the project: `scripts/add.ts`. */
export function runScript(script: string, ...args: readonly string[]): Promise<BuildRun> {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
