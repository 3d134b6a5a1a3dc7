/** Builds the seed library once for all site tests and serves it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { seedContent } from '../seed.ts';
import { runBuild } from './run-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built seed library. */
    readonly siteFolder: string;
    /** Its address, with a slash at the end. */
    readonly siteUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'fangan-site-'));
  const out = join(folder, 'dist');
  const { code, output } = await runBuild(seedContent, out, '--no-record');
  if (code !== 0) throw new Error(`The seed library does not build:\n${output}`);
  const served = await serveFolder(out);
  project.provide('siteFolder', out);
  project.provide('siteUrl', served.url);
  return async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
}
