/** npm start: builds the library and serves it. */
import { runCommand } from './command/command.ts';
import { content, host, out, port } from './command/options.ts';
import { serveFolder } from './serve/folder.ts';
import { formatServed } from './serve/http.ts';
import { buildLibrary } from './steps/build-library.ts';

await runCommand({
  name: 'npm start',
  about: '生成文库并在本机打开；台账不变。',
  options: { content, out, port, host },
  async run(options) {
    await buildLibrary({ ...options, base: '/', site: undefined, record: false, fresh: false });
    console.log(formatServed(await serveFolder(options.out, options)));
  },
});
