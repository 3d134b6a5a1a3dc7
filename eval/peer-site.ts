/** The site that others would build of the same measures: plain Astro, a page each, with Pagefind's default index. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the project of the peer into `place`, a folder below this project; returns the script that builds it. */
export async function writePeer(place: string, measures: string): Promise<string> {
  const page = `---
import { readFileSync } from 'node:fs';
export function getStaticPaths() {
  const rows = readFileSync(${JSON.stringify(measures)}, 'utf8').split('\\n').filter(Boolean).map((row) => JSON.parse(row));
  return rows.map((row) => ({ params: { id: row.id }, props: row }));
}
const { title, text, note } = Astro.props;
---
<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1><p>{text}</p><p>{note}</p></main></body></html>`;
  const build = `import { build } from 'astro';
import { createIndex } from 'pagefind';
await build({ root: ${JSON.stringify(place)}, outDir: ${JSON.stringify(join(place, 'peer'))}, logLevel: 'error' });
const { index } = await createIndex();
await index.addDirectory({ path: ${JSON.stringify(join(place, 'peer'))} });
await index.writeFiles({ outputPath: ${JSON.stringify(join(place, 'peer/pagefind'))} });
process.exit(0);`;
  await mkdir(join(place, 'src/pages'), { recursive: true });
  await writeFile(join(place, 'src/pages/[...id].astro'), page);
  await writeFile(join(place, 'package.json'), '{ "type": "module" }');
  await writeFile(join(place, 'build.mjs'), build);
  return join(place, 'build.mjs');
}
