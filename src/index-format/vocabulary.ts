/**
 * The groups of the vocabulary as one text, a line a group: 欠钱 欠账|拖欠 -清欠. What people say stands before the bar, what
 * documents print behind it, with a dash where it stands nowhere in the library. As JSON it would be a fifth larger, and
 * every reader fetches it.
 */
import type { SynonymGroup } from './search-files.ts';

/** Writes the groups. */
export function writeGroups(groups: readonly SynonymGroup[]): string {
  return groups.map(writeGroup).join('\n');
}

function writeGroup({ say, print, standing = '' }: SynonymGroup): string {
  const mark = (term: string, index: number) => (standing[index] === '0' ? `-${term}` : term);
  return [say.map(mark), print.map((term, index) => mark(term, say.length + index))]
    .map((one) => one.join(' '))
    .join('|');
}

/** Reads what `writeGroups` wrote. */
export function readGroups(text: string): SynonymGroup[] {
  return text.split('\n').filter(Boolean).map(readGroup);
}

function readGroup(line: string): SynonymGroup {
  const [say = [], print = []] = line.split('|').map((terms) => terms.split(' '));
  const standing = [...say, ...print].map((term) => (term.startsWith('-') ? '0' : '1')).join('');
  const bare = (terms: readonly string[]) => terms.map((term) => term.replace(/^-/u, ''));
  return { say: bare(say), print: bare(print), standing };
}
