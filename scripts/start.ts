/** npm start: builds the library and serves it. */
import { runCommand } from './command/command.ts';
import { content, host, out, port } from './command/options.ts';

await runCommand({
  name: 'npm start',
  about: '生成文库并在本机打开；台账不变。',
  options: { content, out, port, host },
  async run(options) {
    const { buildLibrary } = await import('./steps/build-library.ts');
    await buildLibrary({ ...options, base: '/', site: undefined, record: false, fresh: false });
    const { serveFolder } = await import('./serve/folder.ts');
    const { formatServed } = await import('./serve/http.ts');
    console.log(formatServed(await serveFolder(options.out, options)));
  },
});
