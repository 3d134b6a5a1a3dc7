/**
 * npm run bench:build: seconds and peak memory of the whole build beside a plain Astro site of the same measures with
 * Pagefind's default index, both in processes of their own, one after the other.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  const ours = await run(root, join(root, 'scripts/build.ts'), '--out', join(folder, 'ours'));
  const peer = await run(folder, await writePeer(folder));
  console.table({ Fangan: ours, 'plain Astro + Pagefind': peer, ratio: ratioOf(ours, peer) });
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function writePeer(place: string): Promise<string> {
  const measures = join(root, 'content/generated/data/measures.jsonl');
  const page = `---
import { readFileSync } from 'node:fs';
export function getStaticPaths() {
  const rows = readFileSync(${JSON.stringify(measures)}, 'utf8').split('\\n').filter(Boolean).map((row) => JSON.parse(row));
  return rows.map((row) => ({ params: { id: row.id }, props: row }));
}
const { title, text, note } = Astro.props;
---
<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1><p>{text}</p><p>{note}</p></main></body></html>`;
  const build = `import { build } from 'astro';
import { createIndex } from 'pagefind';
await build({ root: ${JSON.stringify(place)}, outDir: ${JSON.stringify(join(place, 'peer'))}, logLevel: 'error' });
const { index } = await createIndex();
await index.addDirectory({ path: ${JSON.stringify(join(place, 'peer'))} });
await index.writeFiles({ outputPath: ${JSON.stringify(join(place, 'peer/pagefind'))} });
process.exit(0);`;
  await mkdir(join(place, 'src/pages'), { recursive: true });
  await writeFile(join(place, 'src/pages/[...id].astro'), page);
  await writeFile(join(place, 'package.json'), '{ "type": "module" }');
  await writeFile(join(place, 'build.mjs'), build);
  return join(place, 'build.mjs');
}

async function run(cwd: string, script: string, ...args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', reportMemory, script, ...args], { cwd });
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
