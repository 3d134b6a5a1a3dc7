/** The bundled code of the pages: what browsers load, and what renders pages from the generated files of any edition. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BuildError } from '../../src/model/issue.ts';

export interface Bundle {
  /** Folder of the files that browsers load. */
  readonly browser: string;
  /** Folder of the code that renders pages. */
  readonly server: string;
}

/** Where the parts of a bundle stand in its folder. */
export function bundleParts(folder: string): Bundle {
  return { browser: join(folder, 'browser'), server: join(folder, 'server') };
}

/** Bundles the code as it is now into `folder`; what is wrong with it is printed by the process that finds it. */
export async function makeBundle(content: string, folder: string): Promise<Bundle> {
  const script = join(import.meta.dirname, 'bundle-process.ts');
  const child = spawn(process.execPath, [script, content, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  const end = (): boolean => child.kill();
  process.once('exit', end);
  const [code] = await once(child, 'close');
  process.off('exit', end);
  if (code !== 0) throw new BuildError('网页的代码没有打包成功，错误见上。', '请改正后再保存。');
  return bundleParts(folder);
}
