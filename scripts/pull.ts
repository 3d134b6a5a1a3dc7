/** npm run pull: fetches what the libraries in `libraries.yaml` publish. */
import { join } from 'node:path';
import { today } from '../src/browser/today.ts';
import { BuildError } from '../src/model/issue.ts';
import type { NamedLibrary } from '../src/model/libraries-file.ts';
import { runCommand } from './command/command.ts';
import { content } from './command/options.ts';
import { requireSources } from './disk/content-folder.ts';
import { withLock } from './disk/lock.ts';
import { sweepScratch } from './disk/scratch.ts';
import { keepLibrary, loadLibrariesFile, noteChecked, readNote } from './steps/kept-libraries.ts';
import { PullFailure, pullLibrary } from './steps/pull-library.ts';
import { formatIssues } from './steps/report.ts';

await runCommand({
  name: 'npm run pull',
  about: '取来 libraries.yaml 所列各文库公布的数据；没有取到的，沿用上一次的。',
  options: { content },
  run: ({ content: folder }) => withLock(join(folder, '.fangan-lock'), console.log, () => pullAll(folder)),
});

async function pullAll(folder: string): Promise<void> {
  await requireSources(folder);
  await sweepScratch(join(folder, 'libraries'));
  const { libraries, issues } = await loadLibrariesFile(folder);
  if (issues.length > 0) throw new BuildError(formatIssues(issues), '请按上面的说明改正，再运行一次；什么都没有改动。');
  const failures = (await Promise.all(libraries.map((library) => pull(folder, library)))).flatMap((one) => one ?? []);
  if (failures.length > 0)
    throw new BuildError(failures.join('\n'), '其余的文库不受影响；请稍后再运行一次 npm run pull。');
  if (libraries.length === 0) console.log('libraries.yaml 里没有文库，没有什么要取。');
}

/** Returns a sentence about a library that could not be pulled. */
async function pull(folder: string, library: NamedLibrary): Promise<string | undefined> {
  const { name, address } = library;
  const kept = await readNote(folder, library);
  try {
    const fetched = await pullLibrary(library, kept?.files);
    if (fetched) await keepLibrary(folder, library, fetched, today());
    else if (kept) await noteChecked(folder, library, kept, today());
    console.log(fetched ? `${name}：已取来。` : `${name}：与 ${kept?.pulledOn} 取来的一样。`);
    return undefined;
  } catch (error) {
    if (!(error instanceof PullFailure)) throw error;
    const instead = kept ? `沿用 ${kept.pulledOn} 取来的数据` : '还没有取到过';
    return `${name}（${address}）：${error.message}；${instead}。`;
  }
}
