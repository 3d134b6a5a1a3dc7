/** npm run dev: serves the library and builds it again whenever a document, an editors' file or a page changes. */
import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { defineCommand, runMain } from 'citty';
import { endInOrder } from './disk/interrupt.ts';
import { findOutFolder } from './disk/out-folder.ts';
import { buildLibrary } from './steps/build-library.ts';
import { fail } from './steps/report.ts';
import { serveFolder } from './steps/serve.ts';

const command = defineCommand({
  meta: { name: 'dev', description: 'Serve a library and build it again on every change' },
  args: {
    content: { type: 'string', default: 'content', description: 'Folder with sources/ and the editors’ files' },
    out: {
      type: 'string',
      default: 'dist',
      description: 'Folder for the site; replaced as a whole, if it is empty or a site of ours',
    },
    port: { type: 'string', default: '4321', description: 'Port; the next free one where it is taken' },
  },
  run: ({ args }) => serveAndRebuild(resolve(args.content), resolve(args.out), Number(args.port)).catch(fail),
});

/** A library that does not build is shown as soon as it does; a wrong place for the site ends the command. */
async function serveAndRebuild(content: string, named: string, port: number): Promise<void> {
  const out = await findOutFolder(named, content);
  const build = (): Promise<void> =>
    buildLibrary({ content, out, base: '/', site: undefined, record: false }).catch(fail);
  await build();
  const { url } = await serveFolder(out, '/', port);
  console.log(`\nFangan: ${url}`);
  for await (const _ of changes([content, resolve('src'), resolve('public')])) await build();
}

/** Yields once after each burst of changes below `folders`; what the build itself writes does not count. */
async function* changes(folders: readonly string[]): AsyncGenerator<void> {
  let changed = false;
  for (const folder of folders) {
    watch(folder, { recursive: true }, (_, file) => {
      changed ||= !file?.startsWith('generated');
    });
  }
  for (;;) {
    await setTimeout(200);
    if (!changed) continue;
    changed = false;
    yield;
  }
}

endInOrder();
await runMain(command);
