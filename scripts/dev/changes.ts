/** Watches what a site is made of. */
import { EventEmitter, once } from 'node:events';
import { join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch } from 'chokidar';
import { editorsFolders } from '../disk/content-folder.ts';

/** What has changed: the library, or the code and the guides, which are bundled with it. */
export type ChangedPart = 'library' | 'code';

const root = join(import.meta.dirname, '../..');
const code = ['src', 'scripts', 'public', 'astro.config.mjs'].map((name) => join(root, name));

/** An editor writes a file in several steps. */
const quietMilliseconds = 50;

/** Returns, once all files are watched, the parts that change: after each burst of changes all that are in it. */
export async function watchChanges(content: string): Promise<AsyncGenerator<ReadonlySet<ChangedPart>>> {
  const guides = join(content, 'guides') + sep;
  const changed = new Set<ChangedPart>();
  const bell = new EventEmitter();
  const note = (part: ChangedPart): void => {
    changed.add(part);
    bell.emit('change');
  };
  const library = watch(content, { ignoreInitial: true, ignored: (path) => !isOfLibrary(content, path) });
  const project = watch(code, { ignoreInitial: true });
  library.on('all', (_, path) => note(path.startsWith(guides) ? 'code' : 'library'));
  project.on('all', () => note('code'));
  await Promise.all([library, project].map((watcher) => once(watcher, 'ready')));
  return takeBursts(changed, bell);
}

async function* takeBursts(changed: Set<ChangedPart>, bell: EventEmitter): AsyncGenerator<ReadonlySet<ChangedPart>> {
  for (;;) {
    if (changed.size === 0) await once(bell, 'change');
    await setTimeout(quietMilliseconds);
    const parts = new Set(changed);
    changed.clear();
    yield parts;
  }
}

/** What editors write; not what builds write into the folder, nor hidden files. */
function isOfLibrary(content: string, path: string): boolean {
  const names = relative(content, path).split(sep);
  const [top = ''] = names;
  if (names.some((name) => name.startsWith('.'))) return false;
  return top === '' || top.endsWith('.yaml') || editorsFolders.some((name) => name === top);
}
