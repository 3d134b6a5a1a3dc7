/** npm run build: a content folder → a static site. Steps and report; the work is done in src/ and scripts/steps/. */
import { join, resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { endInOrder } from './disk/interrupt.ts';
import { buildLibrary } from './steps/build-library.ts';
import { fail } from './steps/report.ts';

const command = defineCommand({
  meta: { name: 'build', description: 'Build a library into a static site' },
  args: {
    content: { type: 'string', default: 'content', description: 'Folder with sources/ and the editors’ files' },
    out: {
      type: 'string',
      default: 'dist',
      description: 'Folder for the site; replaced as a whole, if it is empty or a site of ours',
    },
    base: { type: 'string', default: '/', description: 'Path below which the site is served, such as /fangan/' },
    site: { type: 'string', description: 'Origin of the site, such as https://example.org, for canonical links' },
    record: {
      type: 'boolean',
      default: true,
      description: 'Add new addresses to the ledger',
      negativeDescription: 'Leave the ledger as it is: the site is not going to be published',
    },
  },
  async run({ args }) {
    const [content, out] = [resolve(args.content), resolve(args.out)];
    const { site, record } = args;
    await buildLibrary({ content, out, base: withSlashes(args.base), site, record }).catch(fail);
  },
});

function withSlashes(base: string): string {
  return join('/', base, '/');
}

endInOrder();
await runMain(command);
