/** `llms.txt` (llmstxt.org): where programs that read text find the library as text and as data. */

import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { LibraryRecords } from '../model/records.ts';
import type { Publisher } from './markdown.ts';

/** Returns the text of the file. */
export function writeLlms({ plans, measures, topics }: LibraryRecords, { name: site, permalink }: Publisher): string {
  const link = (name: string, url: string, note: string): string =>
    `- [${escapeMarkdown(name)}](${permalink(url)}): ${escapeMarkdown(note)}`;
  return [
    `# ${escapeMarkdown(site)}`,
    '',
    `> 地方政府公开的方案、计划：${plans.length}份，${measures.length}项措施，逐条可引。文字按源文件照录，不是官方文本。`,
    '',
    '每个方案和措施的地址后加 `index.md` 就是它的 Markdown 文本，`akn.xml` 是方案的 Akoma Ntoso 文本。引用时请写明方案、文号和措施编号，并附地址。',
    '',
    '## 方案',
    '',
    ...plans.map(({ title, url, documentNumber, measureCount }) =>
      link(title, `${url}index.md`, [documentNumber, `${measureCount}项措施`].filter(Boolean).join('，')),
    ),
    '',
    '## 数据',
    '',
    link('措施', '/data/measures.jsonl', '一行一项'),
    link('措施之间的对应', '/data/matches.jsonl', '一行一对'),
    link('方案', '/data/plans.json', '题目、文号、日期、发文机关'),
    '',
    '## 主题',
    '',
    ...topics.map(({ name, url, scope }) => link(name, url, scope)),
    '',
  ].join('\n');
}
