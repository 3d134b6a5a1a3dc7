/** npm run dev: serves the library and builds it again whenever a document, an editors' file or a page changes. */
import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runCommand } from './command/command.ts';
import { content, host, out, port } from './command/options.ts';
import { findOutFolder } from './disk/out-folder.ts';
import { serveFolder } from './serve/folder.ts';
import { formatServed } from './serve/http.ts';
import { buildLibrary } from './steps/build-library.ts';
import { fail } from './steps/report.ts';

await runCommand({
  name: 'npm run dev',
  about: '打开文库，文件、规则或页面一改就重新生成；台账不变。',
  options: { content, out, port, host },
  async run(options) {
    await findOutFolder(options.out, options.content);
    const build = (): Promise<void> =>
      buildLibrary({ ...options, base: '/', site: undefined, record: false }).catch(fail);
    await build();
    console.log(formatServed(await serveFolder(options.out, options)));
    for await (const _ of changes([options.content, resolve('src'), resolve('public')])) await build();
  },
});

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
