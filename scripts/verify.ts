/** npm run verify -- DIR: tells whether a site is as it was built. */
import { resolve } from 'node:path';
import { BuildError } from '../src/model/issue.ts';
import { runCommand } from './command/command.ts';
import { visible } from './disk/visible.ts';
import { compareManifest, type Differences } from './steps/manifest.ts';

const listed = 40;

await runCommand({
  name: 'npm run verify',
  about: '核对一个网站是否与生成时相同；不给文件夹，就核对 dist。',
  options: {},
  words: 'DIR',
  run: (_, [given]) => verify(resolve(given ?? 'dist')),
});

async function verify(folder: string): Promise<void> {
  const found = await compareManifest(folder);
  if (!found) {
    throw new BuildError(
      `${folder}：发现没有 manifest.sha256，或者读不出来，应为方案库生成的网站。`,
      '请核对路径，或者重新生成：npm run build。',
    );
  }
  const faults = describe(found);
  if (faults.length > 0) {
    throw new BuildError(`${folder} 与生成时不同：\n${faults.join('\n')}`, '请从可信的来源重新取得，或者重新生成。');
  }
  console.log(`${folder}：${found.files} 个文件，都与生成时相同。`);
}

function describe({ changed, missing, foreign }: Differences): string[] {
  const kinds = [
    ['改动', changed],
    ['缺少', missing],
    ['外来', foreign],
  ] as const;
  return kinds.flatMap(([name, paths]) => [
    ...paths.slice(0, listed).map((path) => `  ${name}  ${visible(path)}`),
    ...(paths.length > listed ? [`  ${name}  另有 ${paths.length - listed} 个`] : []),
  ]);
}
