/** What the report says of files within a file: whoever opens it can read them, and its text does not hold them. */
import type { Finding } from './faults.ts';

const mostNames = 10;
const longestName = 60;

/** Returns a warning that names the files. */
export function reportAttachments(all: readonly string[]): readonly Finding[] {
  const names = [...new Set(all)];
  if (names.length === 0) return [];
  const found = names.map((name) => `“${name.slice(0, longestName)}”`).slice(0, mostNames);
  const expected = '正文里的文字；附在文件里的文件没有读，是方案的一部分就取出来另行收入';
  return [
    { rule: 'attachment-unread', severity: 'warning', found: `${names.length} 个：${found.join('、')}`, expected },
  ];
}
