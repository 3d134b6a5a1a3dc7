/** npm run build: a content folder → a static site. Steps and report; the work is done in src/ and scripts/steps/. */
import { join, resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { buildLibrary } from './steps/build-library.ts';
import { fail } from './steps/report.ts';

const command = defineCommand({
  meta: { name: 'build', description: 'Build a library into a static site' },
  args: {
    content: { type: 'string', default: 'content', description: 'Folder with sources/ and the editors’ files' },
    out: { type: 'string', default: 'dist', description: 'Folder for the site; replaced as a whole' },
    base: { type: 'string', default: '/', description: 'Path below which the site is served, such as /fangan/' },
    site: { type: 'string', description: 'Origin of the site, such as https://example.org, for canonical links' },
  },
  async run({ args }) {
    const out = resolve(args.out);
    await buildLibrary({ content: resolve(args.content), out, base: withSlashes(args.base), site: args.site }).catch(
      fail,
    );
  },
});

function withSlashes(base: string): string {
  return join('/', base, '/');
}

await runMain(command);
