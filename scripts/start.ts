/** npm start: builds the library and serves it. */
import { resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { endInOrder } from './disk/interrupt.ts';
import { buildLibrary } from './steps/build-library.ts';
import { fail } from './steps/report.ts';
import { serveFolder } from './steps/serve.ts';

const command = defineCommand({
  meta: { name: 'start', description: 'Build a library and serve it' },
  args: {
    content: { type: 'string', default: 'content', description: 'Folder with sources/ and the editors’ files' },
    out: {
      type: 'string',
      default: 'dist',
      description: 'Folder for the site; replaced as a whole, if it is empty or a site of ours',
    },
    port: { type: 'string', default: '4321', description: 'Port; the next free one where it is taken' },
  },
  async run({ args }) {
    const out = resolve(args.out);
    try {
      await buildLibrary({ content: resolve(args.content), out, base: '/', site: undefined, record: false });
      const { url } = await serveFolder(out, '/', Number(args.port));
      console.log(`\nFangan: ${url}`);
    } catch (error) {
      fail(error);
    }
  },
});

endInOrder();
await runMain(command);
