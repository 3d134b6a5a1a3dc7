/**
 * npm run bench:build: seconds and peak memory of the whole build beside a plain Astro site of the same measures with
 * Pagefind's default index, both in processes of their own, one after the other.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeWords } from './node-words.ts';
import { writePeer } from './peer-site.ts';

const root = join(import.meta.dirname, '..');
/** Prints the peak resident memory of the process (KiB) when it ends. */
const reportMemory = `data:text/javascript,process.on('exit',()=>console.log('maxRSS',process.resourceUsage().maxRSS))`;

interface Run {
  readonly seconds: number;
  /** MiB */
  readonly memory: number;
}

const cache = join(root, 'node_modules/.cache');
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'bench-build-'));
try {
  const ours = await run(root, ...(await nodeWords('build')), '--out', join(folder, 'ours'), '--no-record');
  const peer = await run(folder, await writePeer(folder, join(root, 'content/generated/data/measures.jsonl')));
  console.table({ Fangan: ours, 'plain Astro + Pagefind': peer, ratio: ratioOf(ours, peer) });
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function run(cwd: string, ...words: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', reportMemory, ...words], { cwd });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(output);
  const memory = Number(/maxRSS (?<size>\d+)/u.exec(output)?.groups?.['size']) / 1024;
  return { seconds: round((performance.now() - started) / 1000), memory: round(memory) };
}

function ratioOf(ours: Run, peer: Run): Run {
  return { seconds: round(ours.seconds / peer.seconds), memory: round(ours.memory / peer.memory) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
