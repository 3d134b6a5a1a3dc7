/** npm run dev: shows the library, and every change of it as soon as it is saved. */
import { runCommand } from './command/command.ts';
import { content, host, port } from './command/options.ts';
import { openLiveSite } from './dev/live-site.ts';
import { requireSources } from './disk/content-folder.ts';
import { formatServed, serve } from './serve/http.ts';

await runCommand({
  name: 'npm run dev',
  about: '打开文库；文件、规则或网页的代码一改，打开着的网页就跟着变。网站的文件夹和台账不变。',
  options: { content, port, host },
  async run(options) {
    await requireSources(options.content);
    const site = await openLiveSite(options.content);
    console.log(formatServed(await serve(site.find, options)));
    await site.follow();
  },
});
