/**
 * The fold of a topic's page in a library of very many plans: it names those that have nothing on the topic when it is opened.
 * The seed library is too small for one, so the fold and its script are put into one of its pages.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { openPage } from '../../eval/browser.ts';
import { at, siteFolder } from './server.ts';

const topic = 'topics/reconsideration/';
const script = at('_astro/plans-without.js');
const fold = `<details data-without="${new URL(at(`${topic}topic.json`)).pathname}"><summary>另有2份</summary><p><a href="#">全部方案</a></p></details>`;

/** Returns the script that pages with such a fold have. */
async function bundleScript(): Promise<string> {
  const base = JSON.stringify(new URL(at('')).pathname);
  const { outputFiles } = await build({
    stdin: {
      contents: `import { offerPlansWithout } from './plans-without.ts'; offerPlansWithout();`,
      resolveDir: join(import.meta.dirname, '../../src/browser'),
    },
    define: { 'import.meta.env.BASE_URL': base, 'import.meta.env.SSR': 'false' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

test('the plans are fetched when a reader unfolds them, again where they did not come', async () => {
  const page = await openPage();
  const html = (await readFile(join(siteFolder, topic, 'index.html'), 'utf8')).replace(
    '</header>',
    `${fold}</header><script type="module" src="${new URL(script).pathname}"></script>`,
  );
  const body = await bundleScript();
  const names = JSON.parse(await readFile(join(siteFolder, 'compare/plans.json'), 'utf8'));
  const having = names.slice(0, -2).map(([id]: readonly string[]) => id);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(at(topic), (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await page.route(script, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  await page.route(at(`${topic}topic.json`), (route) => route.fulfill({ json: { plans: having } }));
  await page.route(at('compare/plans.json'), (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.goto(at(topic));
  const [summary, links] = [page.getByText('另有2份'), page.locator('details[data-without] p a, details[open] p a')];
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  await summary.click();
  await page.getByText('名单没有取到').waitFor();
  expect(await links.allTextContents()).toEqual(['全部方案']);
  await summary.click();
  await summary.click();
  await expect.poll(() => links.allTextContents()).toEqual(names.slice(-2).map(([, name]: readonly string[]) => name));
  expect(await page.getByText('名单没有取到').count()).toBe(0);
  const [last] = names.at(-1);
  expect(await links.last().getAttribute('href')).toBe(new URL(at(`plans/${last}/`)).pathname);
});
