/**
 * npm run archive -- [DIR]: packs a built site into one file; unpacked, it is read from the disk, without network. It
 * takes the place of an earlier archive and of nothing else.
 */
import { rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BuildError } from '../src/model/issue.ts';
import { runCommand, type ValuesOf } from './command/command.ts';
import { makeScratch, sweepScratch } from './disk/scratch.ts';
import { visible } from './disk/visible.ts';
import { copyForDisk } from './steps/disk-copy.ts';
import { isOtherFile, zipFolder } from './steps/zip.ts';

const options = {
  out: {
    help: '存档文件（默认 fangan.zip）',
    sign: 'FILE',
    expected: '一个 .zip 文件',
    initial: resolve('fangan.zip'),
    read: (text: string) => (text.endsWith('.zip') ? resolve(text) : undefined),
  },
};

await runCommand({
  name: 'npm run archive',
  about: '把生成的网站打成一个文件，解开后不用联网就能看和搜索；不给文件夹，就取 dist。',
  options,
  words: 'DIR',
  run: (values, [given]) => archive(resolve(given ?? 'dist'), values),
});

/** The file is made beside its place and moved there when it is whole. */
async function archive(site: string, { out }: ValuesOf<typeof options>): Promise<void> {
  if (await isOtherFile(out)) {
    throw new BuildError(
      `--out ${visible(out)}：发现已有的文件不是 npm run archive 写的，应为还没有的文件。`,
      '请换一个名称，或先把它移走；什么都没有改动。',
    );
  }
  await sweepScratch(dirname(out));
  const work = makeScratch(dirname(out));
  try {
    const [copy, file] = [join(work.folder, 'site'), join(work.folder, 'site.zip')];
    await copyForDisk(site, copy);
    const bytes = await zipFolder(copy, file);
    await rename(file, out);
    console.log(`${out}：${(bytes / 2 ** 20).toFixed(1)} MB。解开后打开里面的 index.html，不用联网。`);
  } finally {
    await work.remove();
  }
}
