/** npm run build: a content folder → a static site. */
import { runCommand } from './command/command.ts';
import { base, content, fresh, out, record, site } from './command/options.ts';

await runCommand({
  name: 'npm run build',
  about: '把一个文库生成静态网站，并把新地址记入台账。',
  options: { content, out, base, site, record, fresh },
  async run(options) {
    const { buildLibrary } = await import('./steps/build-library.ts');
    await buildLibrary(options);
  },
});
